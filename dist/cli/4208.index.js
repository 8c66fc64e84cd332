export const id = 4208;
export const ids = [4208];
export const modules = {

/***/ 34208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ submodules_client.Command),
  ApproximateCreationDateTimePrecision: () => (/* reexport */ ApproximateCreationDateTimePrecision),
  ArchivalSummary$: () => (/* reexport */ schemas_0/* ArchivalSummary$ */.roh),
  AttributeAction: () => (/* reexport */ AttributeAction),
  AttributeDefinition$: () => (/* reexport */ schemas_0/* AttributeDefinition$ */.KZW),
  AttributeValue$: () => (/* reexport */ schemas_0/* AttributeValue$ */.qWB),
  AttributeValueUpdate$: () => (/* reexport */ schemas_0/* AttributeValueUpdate$ */.j4W),
  AutoScalingPolicyDescription$: () => (/* reexport */ schemas_0/* AutoScalingPolicyDescription$ */.jKh),
  AutoScalingPolicyUpdate$: () => (/* reexport */ schemas_0/* AutoScalingPolicyUpdate$ */.wrG),
  AutoScalingSettingsDescription$: () => (/* reexport */ schemas_0/* AutoScalingSettingsDescription$ */.gtc),
  AutoScalingSettingsUpdate$: () => (/* reexport */ schemas_0/* AutoScalingSettingsUpdate$ */.vVf),
  AutoScalingTargetTrackingScalingPolicyConfigurationDescription$: () => (/* reexport */ schemas_0/* AutoScalingTargetTrackingScalingPolicyConfigurationDescription$ */.qb7),
  AutoScalingTargetTrackingScalingPolicyConfigurationUpdate$: () => (/* reexport */ schemas_0/* AutoScalingTargetTrackingScalingPolicyConfigurationUpdate$ */.FPs),
  BackupDescription$: () => (/* reexport */ schemas_0/* BackupDescription$ */.$F7),
  BackupDetails$: () => (/* reexport */ schemas_0/* BackupDetails$ */.HNO),
  BackupInUseException: () => (/* reexport */ errors/* BackupInUseException */.Y5),
  BackupInUseException$: () => (/* reexport */ schemas_0/* BackupInUseException$ */._KM),
  BackupNotFoundException: () => (/* reexport */ errors/* BackupNotFoundException */.p4),
  BackupNotFoundException$: () => (/* reexport */ schemas_0/* BackupNotFoundException$ */.NJK),
  BackupStatus: () => (/* reexport */ BackupStatus),
  BackupSummary$: () => (/* reexport */ schemas_0/* BackupSummary$ */.Rpj),
  BackupType: () => (/* reexport */ BackupType),
  BackupTypeFilter: () => (/* reexport */ BackupTypeFilter),
  BatchExecuteStatement$: () => (/* reexport */ schemas_0/* BatchExecuteStatement$ */.B4l),
  BatchExecuteStatementCommand: () => (/* reexport */ BatchExecuteStatementCommand),
  BatchExecuteStatementInput$: () => (/* reexport */ schemas_0/* BatchExecuteStatementInput$ */.POU),
  BatchExecuteStatementOutput$: () => (/* reexport */ schemas_0/* BatchExecuteStatementOutput$ */.mJu),
  BatchGetItem$: () => (/* reexport */ schemas_0/* BatchGetItem$ */.WtO),
  BatchGetItemCommand: () => (/* reexport */ BatchGetItemCommand),
  BatchGetItemInput$: () => (/* reexport */ schemas_0/* BatchGetItemInput$ */.AUV),
  BatchGetItemOutput$: () => (/* reexport */ schemas_0/* BatchGetItemOutput$ */.bd),
  BatchStatementError$: () => (/* reexport */ schemas_0/* BatchStatementError$ */.Sr8),
  BatchStatementErrorCodeEnum: () => (/* reexport */ BatchStatementErrorCodeEnum),
  BatchStatementRequest$: () => (/* reexport */ schemas_0/* BatchStatementRequest$ */.hrq),
  BatchStatementResponse$: () => (/* reexport */ schemas_0/* BatchStatementResponse$ */.Zig),
  BatchWriteItem$: () => (/* reexport */ schemas_0/* BatchWriteItem$ */.Fd2),
  BatchWriteItemCommand: () => (/* reexport */ BatchWriteItemCommand),
  BatchWriteItemInput$: () => (/* reexport */ schemas_0/* BatchWriteItemInput$ */.nBz),
  BatchWriteItemOutput$: () => (/* reexport */ schemas_0/* BatchWriteItemOutput$ */._Uo),
  BillingMode: () => (/* reexport */ BillingMode),
  BillingModeSummary$: () => (/* reexport */ schemas_0/* BillingModeSummary$ */.LO3),
  BulkOperationBytes$: () => (/* reexport */ schemas_0/* BulkOperationBytes$ */.zW8),
  BulkOperationDescription$: () => (/* reexport */ schemas_0/* BulkOperationDescription$ */.Cuz),
  BulkOperationInputFormat: () => (/* reexport */ BulkOperationInputFormat),
  BulkOperationPerformanceTier: () => (/* reexport */ BulkOperationPerformanceTier),
  BulkOperationStatus: () => (/* reexport */ BulkOperationStatus),
  BulkOperationSummary$: () => (/* reexport */ schemas_0/* BulkOperationSummary$ */.uFU),
  BulkOperationTableDetail$: () => (/* reexport */ schemas_0/* BulkOperationTableDetail$ */.fp5),
  BulkOperationUsage$: () => (/* reexport */ schemas_0/* BulkOperationUsage$ */.De1),
  BulkOperationVectorBytes$: () => (/* reexport */ schemas_0/* BulkOperationVectorBytes$ */.Yv$),
  CancelBulkOperation$: () => (/* reexport */ schemas_0/* CancelBulkOperation$ */.w5Z),
  CancelBulkOperationCommand: () => (/* reexport */ CancelBulkOperationCommand),
  CancelBulkOperationInput$: () => (/* reexport */ schemas_0/* CancelBulkOperationInput$ */.mkZ),
  CancelBulkOperationOutput$: () => (/* reexport */ schemas_0/* CancelBulkOperationOutput$ */.hBb),
  CancellationReason$: () => (/* reexport */ schemas_0/* CancellationReason$ */.uV4),
  Capacity$: () => (/* reexport */ schemas_0/* Capacity$ */.BpU),
  ComparisonOperator: () => (/* reexport */ ComparisonOperator),
  Condition$: () => (/* reexport */ schemas_0/* Condition$ */.CTq),
  ConditionCheck$: () => (/* reexport */ schemas_0/* ConditionCheck$ */.Es8),
  ConditionalCheckFailedException: () => (/* reexport */ errors/* ConditionalCheckFailedException */.jP),
  ConditionalCheckFailedException$: () => (/* reexport */ schemas_0/* ConditionalCheckFailedException$ */.Jrs),
  ConditionalOperator: () => (/* reexport */ ConditionalOperator),
  ConsumedCapacity$: () => (/* reexport */ schemas_0/* ConsumedCapacity$ */.xGv),
  ContinuousBackupsDescription$: () => (/* reexport */ schemas_0/* ContinuousBackupsDescription$ */.JRx),
  ContinuousBackupsStatus: () => (/* reexport */ ContinuousBackupsStatus),
  ContinuousBackupsUnavailableException: () => (/* reexport */ errors/* ContinuousBackupsUnavailableException */.k_),
  ContinuousBackupsUnavailableException$: () => (/* reexport */ schemas_0/* ContinuousBackupsUnavailableException$ */.Qoc),
  ContributorInsightsAction: () => (/* reexport */ ContributorInsightsAction),
  ContributorInsightsMode: () => (/* reexport */ ContributorInsightsMode),
  ContributorInsightsStatus: () => (/* reexport */ ContributorInsightsStatus),
  ContributorInsightsSummary$: () => (/* reexport */ schemas_0/* ContributorInsightsSummary$ */.rIx),
  CreateBackup$: () => (/* reexport */ schemas_0/* CreateBackup$ */.t0k),
  CreateBackupCommand: () => (/* reexport */ CreateBackupCommand),
  CreateBackupInput$: () => (/* reexport */ schemas_0/* CreateBackupInput$ */.xJi),
  CreateBackupOutput$: () => (/* reexport */ schemas_0/* CreateBackupOutput$ */.II1),
  CreateGlobalSecondaryIndexAction$: () => (/* reexport */ schemas_0/* CreateGlobalSecondaryIndexAction$ */.MIP),
  CreateGlobalTable$: () => (/* reexport */ schemas_0/* CreateGlobalTable$ */.C7u),
  CreateGlobalTableCommand: () => (/* reexport */ CreateGlobalTableCommand),
  CreateGlobalTableInput$: () => (/* reexport */ schemas_0/* CreateGlobalTableInput$ */.IeA),
  CreateGlobalTableOutput$: () => (/* reexport */ schemas_0/* CreateGlobalTableOutput$ */.V0x),
  CreateGlobalTableWitnessGroupMemberAction$: () => (/* reexport */ schemas_0/* CreateGlobalTableWitnessGroupMemberAction$ */.UT2),
  CreateReplicaAction$: () => (/* reexport */ schemas_0/* CreateReplicaAction$ */.x7G),
  CreateReplicationGroupMemberAction$: () => (/* reexport */ schemas_0/* CreateReplicationGroupMemberAction$ */.Cq7),
  CreateTable$: () => (/* reexport */ schemas_0/* CreateTable$ */.JKm),
  CreateTableCommand: () => (/* reexport */ CreateTableCommand),
  CreateTableInput$: () => (/* reexport */ schemas_0/* CreateTableInput$ */.VhZ),
  CreateTableOutput$: () => (/* reexport */ schemas_0/* CreateTableOutput$ */.o4n),
  CreateVectorIndexAction$: () => (/* reexport */ schemas_0/* CreateVectorIndexAction$ */.ymZ),
  CsvOptions$: () => (/* reexport */ schemas_0/* CsvOptions$ */.FCI),
  Delete$: () => (/* reexport */ schemas_0/* Delete$ */.cYk),
  DeleteBackup$: () => (/* reexport */ schemas_0/* DeleteBackup$ */.gdY),
  DeleteBackupCommand: () => (/* reexport */ DeleteBackupCommand),
  DeleteBackupInput$: () => (/* reexport */ schemas_0/* DeleteBackupInput$ */.oHo),
  DeleteBackupOutput$: () => (/* reexport */ schemas_0/* DeleteBackupOutput$ */.fmS),
  DeleteGlobalSecondaryIndexAction$: () => (/* reexport */ schemas_0/* DeleteGlobalSecondaryIndexAction$ */.Vl3),
  DeleteGlobalTableWitnessGroupMemberAction$: () => (/* reexport */ schemas_0/* DeleteGlobalTableWitnessGroupMemberAction$ */.Lyb),
  DeleteItem$: () => (/* reexport */ schemas_0/* DeleteItem$ */.PoR),
  DeleteItemCommand: () => (/* reexport */ DeleteItemCommand),
  DeleteItemInput$: () => (/* reexport */ schemas_0/* DeleteItemInput$ */.LH2),
  DeleteItemOutput$: () => (/* reexport */ schemas_0/* DeleteItemOutput$ */.u8X),
  DeleteReplicaAction$: () => (/* reexport */ schemas_0/* DeleteReplicaAction$ */._K8),
  DeleteReplicationGroupMemberAction$: () => (/* reexport */ schemas_0/* DeleteReplicationGroupMemberAction$ */.rdy),
  DeleteRequest$: () => (/* reexport */ schemas_0/* DeleteRequest$ */.Byy),
  DeleteResourcePolicy$: () => (/* reexport */ schemas_0/* DeleteResourcePolicy$ */.cfZ),
  DeleteResourcePolicyCommand: () => (/* reexport */ DeleteResourcePolicyCommand),
  DeleteResourcePolicyInput$: () => (/* reexport */ schemas_0/* DeleteResourcePolicyInput$ */.qYf),
  DeleteResourcePolicyOutput$: () => (/* reexport */ schemas_0/* DeleteResourcePolicyOutput$ */.fql),
  DeleteTable$: () => (/* reexport */ schemas_0/* DeleteTable$ */.qFz),
  DeleteTableCommand: () => (/* reexport */ DeleteTableCommand),
  DeleteTableInput$: () => (/* reexport */ schemas_0/* DeleteTableInput$ */.YUu),
  DeleteTableOutput$: () => (/* reexport */ schemas_0/* DeleteTableOutput$ */.dec),
  DeleteVectorIndexAction$: () => (/* reexport */ schemas_0/* DeleteVectorIndexAction$ */.j0C),
  DescribeBackup$: () => (/* reexport */ schemas_0/* DescribeBackup$ */.WR0),
  DescribeBackupCommand: () => (/* reexport */ DescribeBackupCommand),
  DescribeBackupInput$: () => (/* reexport */ schemas_0/* DescribeBackupInput$ */.a9I),
  DescribeBackupOutput$: () => (/* reexport */ schemas_0/* DescribeBackupOutput$ */.tGt),
  DescribeBulkOperation$: () => (/* reexport */ schemas_0/* DescribeBulkOperation$ */.FlO),
  DescribeBulkOperationCommand: () => (/* reexport */ DescribeBulkOperationCommand),
  DescribeBulkOperationInput$: () => (/* reexport */ schemas_0/* DescribeBulkOperationInput$ */.fpP),
  DescribeBulkOperationOutput$: () => (/* reexport */ schemas_0/* DescribeBulkOperationOutput$ */.Irf),
  DescribeContinuousBackups$: () => (/* reexport */ schemas_0/* DescribeContinuousBackups$ */.A4M),
  DescribeContinuousBackupsCommand: () => (/* reexport */ DescribeContinuousBackupsCommand),
  DescribeContinuousBackupsInput$: () => (/* reexport */ schemas_0/* DescribeContinuousBackupsInput$ */.S$),
  DescribeContinuousBackupsOutput$: () => (/* reexport */ schemas_0/* DescribeContinuousBackupsOutput$ */.vbc),
  DescribeContributorInsights$: () => (/* reexport */ schemas_0/* DescribeContributorInsights$ */.W06),
  DescribeContributorInsightsCommand: () => (/* reexport */ DescribeContributorInsightsCommand),
  DescribeContributorInsightsInput$: () => (/* reexport */ schemas_0/* DescribeContributorInsightsInput$ */.yck),
  DescribeContributorInsightsOutput$: () => (/* reexport */ schemas_0/* DescribeContributorInsightsOutput$ */.xHG),
  DescribeEndpoints$: () => (/* reexport */ schemas_0/* DescribeEndpoints$ */.Gxs),
  DescribeEndpointsCommand: () => (/* reexport */ DescribeEndpointsCommand/* DescribeEndpointsCommand */.P),
  DescribeEndpointsRequest$: () => (/* reexport */ schemas_0/* DescribeEndpointsRequest$ */.lot),
  DescribeEndpointsResponse$: () => (/* reexport */ schemas_0/* DescribeEndpointsResponse$ */.R7J),
  DescribeExport$: () => (/* reexport */ schemas_0/* DescribeExport$ */.Kj2),
  DescribeExportCommand: () => (/* reexport */ DescribeExportCommand),
  DescribeExportInput$: () => (/* reexport */ schemas_0/* DescribeExportInput$ */.U8k),
  DescribeExportOutput$: () => (/* reexport */ schemas_0/* DescribeExportOutput$ */.vrr),
  DescribeGlobalTable$: () => (/* reexport */ schemas_0/* DescribeGlobalTable$ */.V9Q),
  DescribeGlobalTableCommand: () => (/* reexport */ DescribeGlobalTableCommand),
  DescribeGlobalTableInput$: () => (/* reexport */ schemas_0/* DescribeGlobalTableInput$ */.xo_),
  DescribeGlobalTableOutput$: () => (/* reexport */ schemas_0/* DescribeGlobalTableOutput$ */.Sq0),
  DescribeGlobalTableSettings$: () => (/* reexport */ schemas_0/* DescribeGlobalTableSettings$ */.AL2),
  DescribeGlobalTableSettingsCommand: () => (/* reexport */ DescribeGlobalTableSettingsCommand),
  DescribeGlobalTableSettingsInput$: () => (/* reexport */ schemas_0/* DescribeGlobalTableSettingsInput$ */.eG1),
  DescribeGlobalTableSettingsOutput$: () => (/* reexport */ schemas_0/* DescribeGlobalTableSettingsOutput$ */.DiS),
  DescribeImport$: () => (/* reexport */ schemas_0/* DescribeImport$ */.zyX),
  DescribeImportCommand: () => (/* reexport */ DescribeImportCommand),
  DescribeImportInput$: () => (/* reexport */ schemas_0/* DescribeImportInput$ */.Zwv),
  DescribeImportOutput$: () => (/* reexport */ schemas_0/* DescribeImportOutput$ */.kX2),
  DescribeKinesisStreamingDestination$: () => (/* reexport */ schemas_0/* DescribeKinesisStreamingDestination$ */.GtH),
  DescribeKinesisStreamingDestinationCommand: () => (/* reexport */ DescribeKinesisStreamingDestinationCommand),
  DescribeKinesisStreamingDestinationInput$: () => (/* reexport */ schemas_0/* DescribeKinesisStreamingDestinationInput$ */.iHN),
  DescribeKinesisStreamingDestinationOutput$: () => (/* reexport */ schemas_0/* DescribeKinesisStreamingDestinationOutput$ */.DXV),
  DescribeLimits$: () => (/* reexport */ schemas_0/* DescribeLimits$ */.GYe),
  DescribeLimitsCommand: () => (/* reexport */ DescribeLimitsCommand),
  DescribeLimitsInput$: () => (/* reexport */ schemas_0/* DescribeLimitsInput$ */.a03),
  DescribeLimitsOutput$: () => (/* reexport */ schemas_0/* DescribeLimitsOutput$ */.VNM),
  DescribeTable$: () => (/* reexport */ schemas_0/* DescribeTable$ */.eUM),
  DescribeTableCommand: () => (/* reexport */ DescribeTableCommand/* DescribeTableCommand */.h),
  DescribeTableInput$: () => (/* reexport */ schemas_0/* DescribeTableInput$ */.Kiw),
  DescribeTableOutput$: () => (/* reexport */ schemas_0/* DescribeTableOutput$ */.nig),
  DescribeTableReplicaAutoScaling$: () => (/* reexport */ schemas_0/* DescribeTableReplicaAutoScaling$ */.Smz),
  DescribeTableReplicaAutoScalingCommand: () => (/* reexport */ DescribeTableReplicaAutoScalingCommand),
  DescribeTableReplicaAutoScalingInput$: () => (/* reexport */ schemas_0/* DescribeTableReplicaAutoScalingInput$ */.mgN),
  DescribeTableReplicaAutoScalingOutput$: () => (/* reexport */ schemas_0/* DescribeTableReplicaAutoScalingOutput$ */.dn_),
  DescribeTimeToLive$: () => (/* reexport */ schemas_0/* DescribeTimeToLive$ */.gGM),
  DescribeTimeToLiveCommand: () => (/* reexport */ DescribeTimeToLiveCommand),
  DescribeTimeToLiveInput$: () => (/* reexport */ schemas_0/* DescribeTimeToLiveInput$ */.Sry),
  DescribeTimeToLiveOutput$: () => (/* reexport */ schemas_0/* DescribeTimeToLiveOutput$ */.HvM),
  DestinationStatus: () => (/* reexport */ DestinationStatus),
  DisableKinesisStreamingDestination$: () => (/* reexport */ schemas_0/* DisableKinesisStreamingDestination$ */.nny),
  DisableKinesisStreamingDestinationCommand: () => (/* reexport */ DisableKinesisStreamingDestinationCommand),
  DisassociateReplicationGroupMemberAction$: () => (/* reexport */ schemas_0/* DisassociateReplicationGroupMemberAction$ */.Ugu),
  DisassociationMode: () => (/* reexport */ DisassociationMode),
  DuplicateItemException: () => (/* reexport */ errors/* DuplicateItemException */.UU),
  DuplicateItemException$: () => (/* reexport */ schemas_0/* DuplicateItemException$ */.ixv),
  DynamoDB: () => (/* reexport */ DynamoDB),
  DynamoDBClient: () => (/* reexport */ DynamoDBClient/* DynamoDBClient */.M),
  DynamoDBServiceException: () => (/* reexport */ DynamoDBServiceException/* DynamoDBServiceException */.H),
  DynamoDBServiceException$: () => (/* reexport */ schemas_0/* DynamoDBServiceException$ */.hnX),
  EnableKinesisStreamingConfiguration$: () => (/* reexport */ schemas_0/* EnableKinesisStreamingConfiguration$ */.uBZ),
  EnableKinesisStreamingDestination$: () => (/* reexport */ schemas_0/* EnableKinesisStreamingDestination$ */.CmB),
  EnableKinesisStreamingDestinationCommand: () => (/* reexport */ EnableKinesisStreamingDestinationCommand),
  Endpoint$: () => (/* reexport */ schemas_0/* Endpoint$ */.knr),
  ExecuteStatement$: () => (/* reexport */ schemas_0/* ExecuteStatement$ */.NBL),
  ExecuteStatementCommand: () => (/* reexport */ ExecuteStatementCommand),
  ExecuteStatementInput$: () => (/* reexport */ schemas_0/* ExecuteStatementInput$ */.NqS),
  ExecuteStatementOutput$: () => (/* reexport */ schemas_0/* ExecuteStatementOutput$ */.M$n),
  ExecuteTransaction$: () => (/* reexport */ schemas_0/* ExecuteTransaction$ */.cBn),
  ExecuteTransactionCommand: () => (/* reexport */ ExecuteTransactionCommand),
  ExecuteTransactionInput$: () => (/* reexport */ schemas_0/* ExecuteTransactionInput$ */.YDB),
  ExecuteTransactionOutput$: () => (/* reexport */ schemas_0/* ExecuteTransactionOutput$ */.nUQ),
  ExpectedAttributeValue$: () => (/* reexport */ schemas_0/* ExpectedAttributeValue$ */.khd),
  ExportConflictException: () => (/* reexport */ errors/* ExportConflictException */.TM),
  ExportConflictException$: () => (/* reexport */ schemas_0/* ExportConflictException$ */.GTS),
  ExportDescription$: () => (/* reexport */ schemas_0/* ExportDescription$ */.vb_),
  ExportFormat: () => (/* reexport */ ExportFormat),
  ExportNotFoundException: () => (/* reexport */ errors/* ExportNotFoundException */.v5),
  ExportNotFoundException$: () => (/* reexport */ schemas_0/* ExportNotFoundException$ */.n05),
  ExportStatus: () => (/* reexport */ ExportStatus),
  ExportSummary$: () => (/* reexport */ schemas_0/* ExportSummary$ */.fAx),
  ExportTableToPointInTime$: () => (/* reexport */ schemas_0/* ExportTableToPointInTime$ */._ch),
  ExportTableToPointInTimeCommand: () => (/* reexport */ ExportTableToPointInTimeCommand),
  ExportTableToPointInTimeInput$: () => (/* reexport */ schemas_0/* ExportTableToPointInTimeInput$ */.s31),
  ExportTableToPointInTimeOutput$: () => (/* reexport */ schemas_0/* ExportTableToPointInTimeOutput$ */.rMx),
  ExportType: () => (/* reexport */ ExportType),
  ExportViewType: () => (/* reexport */ ExportViewType),
  FailureException$: () => (/* reexport */ schemas_0/* FailureException$ */.s_T),
  FilterSpecification$: () => (/* reexport */ schemas_0/* FilterSpecification$ */.Qhr),
  Get$: () => (/* reexport */ schemas_0/* Get$ */.l4b),
  GetItem$: () => (/* reexport */ schemas_0/* GetItem$ */.uOr),
  GetItemCommand: () => (/* reexport */ GetItemCommand),
  GetItemInput$: () => (/* reexport */ schemas_0/* GetItemInput$ */.c9b),
  GetItemOutput$: () => (/* reexport */ schemas_0/* GetItemOutput$ */.LYw),
  GetResourcePolicy$: () => (/* reexport */ schemas_0/* GetResourcePolicy$ */.j4x),
  GetResourcePolicyCommand: () => (/* reexport */ GetResourcePolicyCommand),
  GetResourcePolicyInput$: () => (/* reexport */ schemas_0/* GetResourcePolicyInput$ */.RQD),
  GetResourcePolicyOutput$: () => (/* reexport */ schemas_0/* GetResourcePolicyOutput$ */.uQE),
  GlobalSecondaryIndex$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndex$ */.szX),
  GlobalSecondaryIndexAutoScalingUpdate$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndexAutoScalingUpdate$ */.jaJ),
  GlobalSecondaryIndexDescription$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndexDescription$ */.Ewd),
  GlobalSecondaryIndexInfo$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndexInfo$ */.kh4),
  GlobalSecondaryIndexUpdate$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndexUpdate$ */.LAq),
  GlobalSecondaryIndexWarmThroughputDescription$: () => (/* reexport */ schemas_0/* GlobalSecondaryIndexWarmThroughputDescription$ */.tGK),
  GlobalTable$: () => (/* reexport */ schemas_0/* GlobalTable$ */.u7t),
  GlobalTableAlreadyExistsException: () => (/* reexport */ errors/* GlobalTableAlreadyExistsException */.dV),
  GlobalTableAlreadyExistsException$: () => (/* reexport */ schemas_0/* GlobalTableAlreadyExistsException$ */.lSS),
  GlobalTableDescription$: () => (/* reexport */ schemas_0/* GlobalTableDescription$ */.YLc),
  GlobalTableGlobalSecondaryIndexSettingsUpdate$: () => (/* reexport */ schemas_0/* GlobalTableGlobalSecondaryIndexSettingsUpdate$ */.fR4),
  GlobalTableNotFoundException: () => (/* reexport */ errors/* GlobalTableNotFoundException */.Gz),
  GlobalTableNotFoundException$: () => (/* reexport */ schemas_0/* GlobalTableNotFoundException$ */.GHI),
  GlobalTableSettingsReplicationMode: () => (/* reexport */ GlobalTableSettingsReplicationMode),
  GlobalTableStatus: () => (/* reexport */ GlobalTableStatus),
  GlobalTableWitnessDescription$: () => (/* reexport */ schemas_0/* GlobalTableWitnessDescription$ */.t1e),
  GlobalTableWitnessGroupUpdate$: () => (/* reexport */ schemas_0/* GlobalTableWitnessGroupUpdate$ */.d$q),
  IdempotentParameterMismatchException: () => (/* reexport */ errors/* IdempotentParameterMismatchException */.ah),
  IdempotentParameterMismatchException$: () => (/* reexport */ schemas_0/* IdempotentParameterMismatchException$ */.a$J),
  ImportConflictException: () => (/* reexport */ errors/* ImportConflictException */.nK),
  ImportConflictException$: () => (/* reexport */ schemas_0/* ImportConflictException$ */.pIM),
  ImportNotFoundException: () => (/* reexport */ errors/* ImportNotFoundException */.EV),
  ImportNotFoundException$: () => (/* reexport */ schemas_0/* ImportNotFoundException$ */.mOB),
  ImportStatus: () => (/* reexport */ ImportStatus),
  ImportSummary$: () => (/* reexport */ schemas_0/* ImportSummary$ */.YH9),
  ImportTable$: () => (/* reexport */ schemas_0/* ImportTable$ */.Ql8),
  ImportTableCommand: () => (/* reexport */ ImportTableCommand),
  ImportTableDescription$: () => (/* reexport */ schemas_0/* ImportTableDescription$ */.ajl),
  ImportTableInput$: () => (/* reexport */ schemas_0/* ImportTableInput$ */.Yrt),
  ImportTableOutput$: () => (/* reexport */ schemas_0/* ImportTableOutput$ */.hlM),
  IncrementalExportSpecification$: () => (/* reexport */ schemas_0/* IncrementalExportSpecification$ */.ONo),
  IndexNotFoundException: () => (/* reexport */ errors/* IndexNotFoundException */.l8),
  IndexNotFoundException$: () => (/* reexport */ schemas_0/* IndexNotFoundException$ */.Rdx),
  IndexStatus: () => (/* reexport */ IndexStatus),
  InputCompressionType: () => (/* reexport */ InputCompressionType),
  InputFormat: () => (/* reexport */ InputFormat),
  InputFormatOptions$: () => (/* reexport */ schemas_0/* InputFormatOptions$ */.IQR),
  InputS3Configuration$: () => (/* reexport */ schemas_0/* InputS3Configuration$ */.Xyx),
  InternalServerError: () => (/* reexport */ errors/* InternalServerError */.PO),
  InternalServerError$: () => (/* reexport */ schemas_0/* InternalServerError$ */.Bwx),
  InvalidEndpointException: () => (/* reexport */ errors/* InvalidEndpointException */.c2),
  InvalidEndpointException$: () => (/* reexport */ schemas_0/* InvalidEndpointException$ */.yT8),
  InvalidExportTimeException: () => (/* reexport */ errors/* InvalidExportTimeException */.Qf),
  InvalidExportTimeException$: () => (/* reexport */ schemas_0/* InvalidExportTimeException$ */.SWB),
  InvalidRestoreTimeException: () => (/* reexport */ errors/* InvalidRestoreTimeException */.wT),
  InvalidRestoreTimeException$: () => (/* reexport */ schemas_0/* InvalidRestoreTimeException$ */.u2B),
  ItemCollectionMetrics$: () => (/* reexport */ schemas_0/* ItemCollectionMetrics$ */.PLq),
  ItemCollectionSizeLimitExceededException: () => (/* reexport */ errors/* ItemCollectionSizeLimitExceededException */.Ax),
  ItemCollectionSizeLimitExceededException$: () => (/* reexport */ schemas_0/* ItemCollectionSizeLimitExceededException$ */.An7),
  ItemResponse$: () => (/* reexport */ schemas_0/* ItemResponse$ */.NTd),
  KeySchemaElement$: () => (/* reexport */ schemas_0/* KeySchemaElement$ */.LGT),
  KeyType: () => (/* reexport */ KeyType),
  KeysAndAttributes$: () => (/* reexport */ schemas_0/* KeysAndAttributes$ */.D3D),
  KinesisDataStreamDestination$: () => (/* reexport */ schemas_0/* KinesisDataStreamDestination$ */.flN),
  KinesisStreamingDestinationInput$: () => (/* reexport */ schemas_0/* KinesisStreamingDestinationInput$ */.N4v),
  KinesisStreamingDestinationOutput$: () => (/* reexport */ schemas_0/* KinesisStreamingDestinationOutput$ */.Gqm),
  LimitExceededException: () => (/* reexport */ errors/* LimitExceededException */.UC),
  LimitExceededException$: () => (/* reexport */ schemas_0/* LimitExceededException$ */.qrA),
  ListBackups$: () => (/* reexport */ schemas_0/* ListBackups$ */.Ur2),
  ListBackupsCommand: () => (/* reexport */ ListBackupsCommand),
  ListBackupsInput$: () => (/* reexport */ schemas_0/* ListBackupsInput$ */.YvL),
  ListBackupsOutput$: () => (/* reexport */ schemas_0/* ListBackupsOutput$ */.vQh),
  ListBulkOperations$: () => (/* reexport */ schemas_0/* ListBulkOperations$ */.TVg),
  ListBulkOperationsCommand: () => (/* reexport */ ListBulkOperationsCommand),
  ListBulkOperationsInput$: () => (/* reexport */ schemas_0/* ListBulkOperationsInput$ */.X2w),
  ListBulkOperationsOutput$: () => (/* reexport */ schemas_0/* ListBulkOperationsOutput$ */.ciP),
  ListContributorInsights$: () => (/* reexport */ schemas_0/* ListContributorInsights$ */.z5K),
  ListContributorInsightsCommand: () => (/* reexport */ ListContributorInsightsCommand),
  ListContributorInsightsInput$: () => (/* reexport */ schemas_0/* ListContributorInsightsInput$ */.bcn),
  ListContributorInsightsOutput$: () => (/* reexport */ schemas_0/* ListContributorInsightsOutput$ */.q3),
  ListExports$: () => (/* reexport */ schemas_0/* ListExports$ */.ADU),
  ListExportsCommand: () => (/* reexport */ ListExportsCommand),
  ListExportsInput$: () => (/* reexport */ schemas_0/* ListExportsInput$ */.y6q),
  ListExportsOutput$: () => (/* reexport */ schemas_0/* ListExportsOutput$ */.niX),
  ListGlobalTables$: () => (/* reexport */ schemas_0/* ListGlobalTables$ */.T1x),
  ListGlobalTablesCommand: () => (/* reexport */ ListGlobalTablesCommand),
  ListGlobalTablesInput$: () => (/* reexport */ schemas_0/* ListGlobalTablesInput$ */.Dcl),
  ListGlobalTablesOutput$: () => (/* reexport */ schemas_0/* ListGlobalTablesOutput$ */.ibq),
  ListImports$: () => (/* reexport */ schemas_0/* ListImports$ */.ZNZ),
  ListImportsCommand: () => (/* reexport */ ListImportsCommand),
  ListImportsInput$: () => (/* reexport */ schemas_0/* ListImportsInput$ */.TTY),
  ListImportsOutput$: () => (/* reexport */ schemas_0/* ListImportsOutput$ */.kdR),
  ListTables$: () => (/* reexport */ schemas_0/* ListTables$ */.ac3),
  ListTablesCommand: () => (/* reexport */ ListTablesCommand),
  ListTablesInput$: () => (/* reexport */ schemas_0/* ListTablesInput$ */.uwU),
  ListTablesOutput$: () => (/* reexport */ schemas_0/* ListTablesOutput$ */.zyz),
  ListTagsOfResource$: () => (/* reexport */ schemas_0/* ListTagsOfResource$ */.r44),
  ListTagsOfResourceCommand: () => (/* reexport */ ListTagsOfResourceCommand),
  ListTagsOfResourceInput$: () => (/* reexport */ schemas_0/* ListTagsOfResourceInput$ */.l_O),
  ListTagsOfResourceOutput$: () => (/* reexport */ schemas_0/* ListTagsOfResourceOutput$ */.knq),
  LocalSecondaryIndex$: () => (/* reexport */ schemas_0/* LocalSecondaryIndex$ */.uPp),
  LocalSecondaryIndexDescription$: () => (/* reexport */ schemas_0/* LocalSecondaryIndexDescription$ */.CeK),
  LocalSecondaryIndexInfo$: () => (/* reexport */ schemas_0/* LocalSecondaryIndexInfo$ */.ax9),
  MultiRegionConsistency: () => (/* reexport */ MultiRegionConsistency),
  OnDemandThroughput$: () => (/* reexport */ schemas_0/* OnDemandThroughput$ */.d3M),
  OnDemandThroughputOverride$: () => (/* reexport */ schemas_0/* OnDemandThroughputOverride$ */.rk3),
  OutputS3Configuration$: () => (/* reexport */ schemas_0/* OutputS3Configuration$ */.iAn),
  OutputTypeEnum: () => (/* reexport */ OutputTypeEnum),
  ParameterizedStatement$: () => (/* reexport */ schemas_0/* ParameterizedStatement$ */.DVG),
  PointInTimeRecoveryDescription$: () => (/* reexport */ schemas_0/* PointInTimeRecoveryDescription$ */.yTN),
  PointInTimeRecoverySpecification$: () => (/* reexport */ schemas_0/* PointInTimeRecoverySpecification$ */.pBV),
  PointInTimeRecoveryStatus: () => (/* reexport */ PointInTimeRecoveryStatus),
  PointInTimeRecoveryUnavailableException: () => (/* reexport */ errors/* PointInTimeRecoveryUnavailableException */.by),
  PointInTimeRecoveryUnavailableException$: () => (/* reexport */ schemas_0/* PointInTimeRecoveryUnavailableException$ */.lAl),
  PolicyNotFoundException: () => (/* reexport */ errors/* PolicyNotFoundException */.$F),
  PolicyNotFoundException$: () => (/* reexport */ schemas_0/* PolicyNotFoundException$ */.djX),
  Projection$: () => (/* reexport */ schemas_0/* Projection$ */.Kyv),
  ProjectionType: () => (/* reexport */ ProjectionType),
  ProvisionedThroughput$: () => (/* reexport */ schemas_0/* ProvisionedThroughput$ */.bbc),
  ProvisionedThroughputDescription$: () => (/* reexport */ schemas_0/* ProvisionedThroughputDescription$ */.nz2),
  ProvisionedThroughputExceededException: () => (/* reexport */ errors/* ProvisionedThroughputExceededException */.FP),
  ProvisionedThroughputExceededException$: () => (/* reexport */ schemas_0/* ProvisionedThroughputExceededException$ */.jlH),
  ProvisionedThroughputOverride$: () => (/* reexport */ schemas_0/* ProvisionedThroughputOverride$ */.bnj),
  Put$: () => (/* reexport */ schemas_0/* Put$ */.U61),
  PutItem$: () => (/* reexport */ schemas_0/* PutItem$ */.Z1L),
  PutItemCommand: () => (/* reexport */ PutItemCommand),
  PutItemInput$: () => (/* reexport */ schemas_0/* PutItemInput$ */.tYv),
  PutItemOutput$: () => (/* reexport */ schemas_0/* PutItemOutput$ */.U3e),
  PutRequest$: () => (/* reexport */ schemas_0/* PutRequest$ */.jPe),
  PutResourcePolicy$: () => (/* reexport */ schemas_0/* PutResourcePolicy$ */.kdY),
  PutResourcePolicyCommand: () => (/* reexport */ PutResourcePolicyCommand),
  PutResourcePolicyInput$: () => (/* reexport */ schemas_0/* PutResourcePolicyInput$ */.eo9),
  PutResourcePolicyOutput$: () => (/* reexport */ schemas_0/* PutResourcePolicyOutput$ */.Rnz),
  Query$: () => (/* reexport */ schemas_0/* Query$ */.Rwv),
  QueryCommand: () => (/* reexport */ QueryCommand),
  QueryInput$: () => (/* reexport */ schemas_0/* QueryInput$ */.$C_),
  QueryOutput$: () => (/* reexport */ schemas_0/* QueryOutput$ */.i7g),
  Replica$: () => (/* reexport */ schemas_0/* Replica$ */.J8r),
  ReplicaAlreadyExistsException: () => (/* reexport */ errors/* ReplicaAlreadyExistsException */.KV),
  ReplicaAlreadyExistsException$: () => (/* reexport */ schemas_0/* ReplicaAlreadyExistsException$ */.yXD),
  ReplicaAutoScalingDescription$: () => (/* reexport */ schemas_0/* ReplicaAutoScalingDescription$ */.j8A),
  ReplicaAutoScalingUpdate$: () => (/* reexport */ schemas_0/* ReplicaAutoScalingUpdate$ */.chq),
  ReplicaDescription$: () => (/* reexport */ schemas_0/* ReplicaDescription$ */.ZM4),
  ReplicaGlobalSecondaryIndex$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndex$ */._N5),
  ReplicaGlobalSecondaryIndexAutoScalingDescription$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndexAutoScalingDescription$ */.kbn),
  ReplicaGlobalSecondaryIndexAutoScalingUpdate$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndexAutoScalingUpdate$ */.haD),
  ReplicaGlobalSecondaryIndexDescription$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndexDescription$ */.mIV),
  ReplicaGlobalSecondaryIndexSettingsDescription$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndexSettingsDescription$ */.NS5),
  ReplicaGlobalSecondaryIndexSettingsUpdate$: () => (/* reexport */ schemas_0/* ReplicaGlobalSecondaryIndexSettingsUpdate$ */.qFU),
  ReplicaNotFoundException: () => (/* reexport */ errors/* ReplicaNotFoundException */.ZU),
  ReplicaNotFoundException$: () => (/* reexport */ schemas_0/* ReplicaNotFoundException$ */.ZfA),
  ReplicaSettingsDescription$: () => (/* reexport */ schemas_0/* ReplicaSettingsDescription$ */.cPi),
  ReplicaSettingsUpdate$: () => (/* reexport */ schemas_0/* ReplicaSettingsUpdate$ */.z5Q),
  ReplicaStatus: () => (/* reexport */ ReplicaStatus),
  ReplicaUpdate$: () => (/* reexport */ schemas_0/* ReplicaUpdate$ */.gYJ),
  ReplicatedWriteConflictException: () => (/* reexport */ errors/* ReplicatedWriteConflictException */.qF),
  ReplicatedWriteConflictException$: () => (/* reexport */ schemas_0/* ReplicatedWriteConflictException$ */.seU),
  ReplicationGroupUpdate$: () => (/* reexport */ schemas_0/* ReplicationGroupUpdate$ */.DqC),
  RequestLimitExceeded: () => (/* reexport */ errors/* RequestLimitExceeded */.kj),
  RequestLimitExceeded$: () => (/* reexport */ schemas_0/* RequestLimitExceeded$ */.Ce_),
  ResourceInUseException: () => (/* reexport */ errors/* ResourceInUseException */.WT),
  ResourceInUseException$: () => (/* reexport */ schemas_0/* ResourceInUseException$ */.kMv),
  ResourceNotFoundException: () => (/* reexport */ errors/* ResourceNotFoundException */.lB),
  ResourceNotFoundException$: () => (/* reexport */ schemas_0/* ResourceNotFoundException$ */.lut),
  RestoreSummary$: () => (/* reexport */ schemas_0/* RestoreSummary$ */.J4o),
  RestoreTableFromBackup$: () => (/* reexport */ schemas_0/* RestoreTableFromBackup$ */.NVE),
  RestoreTableFromBackupCommand: () => (/* reexport */ RestoreTableFromBackupCommand),
  RestoreTableFromBackupInput$: () => (/* reexport */ schemas_0/* RestoreTableFromBackupInput$ */.x0E),
  RestoreTableFromBackupOutput$: () => (/* reexport */ schemas_0/* RestoreTableFromBackupOutput$ */.UVu),
  RestoreTableToPointInTime$: () => (/* reexport */ schemas_0/* RestoreTableToPointInTime$ */.eT4),
  RestoreTableToPointInTimeCommand: () => (/* reexport */ RestoreTableToPointInTimeCommand),
  RestoreTableToPointInTimeInput$: () => (/* reexport */ schemas_0/* RestoreTableToPointInTimeInput$ */.UOR),
  RestoreTableToPointInTimeOutput$: () => (/* reexport */ schemas_0/* RestoreTableToPointInTimeOutput$ */.TjP),
  ReturnConsumedCapacity: () => (/* reexport */ ReturnConsumedCapacity),
  ReturnItemCollectionMetrics: () => (/* reexport */ ReturnItemCollectionMetrics),
  ReturnValue: () => (/* reexport */ ReturnValue),
  ReturnValuesOnConditionCheckFailure: () => (/* reexport */ ReturnValuesOnConditionCheckFailure),
  S3BucketSource$: () => (/* reexport */ schemas_0/* S3BucketSource$ */.us3),
  S3SseAlgorithm: () => (/* reexport */ S3SseAlgorithm),
  SSEDescription$: () => (/* reexport */ schemas_0/* SSEDescription$ */._QF),
  SSESpecification$: () => (/* reexport */ schemas_0/* SSESpecification$ */.$7l),
  SSEStatus: () => (/* reexport */ SSEStatus),
  SSEType: () => (/* reexport */ SSEType),
  ScalarAttributeType: () => (/* reexport */ ScalarAttributeType),
  Scan$: () => (/* reexport */ schemas_0/* Scan$ */.sFO),
  ScanCommand: () => (/* reexport */ ScanCommand),
  ScanInput$: () => (/* reexport */ schemas_0/* ScanInput$ */.Aff),
  ScanOutput$: () => (/* reexport */ schemas_0/* ScanOutput$ */.xdd),
  SearchResultItem$: () => (/* reexport */ schemas_0/* SearchResultItem$ */.tmL),
  SearchSchemaElement$: () => (/* reexport */ schemas_0/* SearchSchemaElement$ */.E8S),
  SearchSchemaElementType: () => (/* reexport */ SearchSchemaElementType),
  SearchVectors$: () => (/* reexport */ schemas_0/* SearchVectors$ */.VEw),
  SearchVectorsCommand: () => (/* reexport */ SearchVectorsCommand),
  SearchVectorsInput$: () => (/* reexport */ schemas_0/* SearchVectorsInput$ */.hxC),
  SearchVectorsOutput$: () => (/* reexport */ schemas_0/* SearchVectorsOutput$ */.ivZ),
  Select: () => (/* reexport */ Select),
  SourceTableDetails$: () => (/* reexport */ schemas_0/* SourceTableDetails$ */.Q_q),
  SourceTableFeatureDetails$: () => (/* reexport */ schemas_0/* SourceTableFeatureDetails$ */.ktr),
  StartBulkPutItems$: () => (/* reexport */ schemas_0/* StartBulkPutItems$ */.qQA),
  StartBulkPutItemsCommand: () => (/* reexport */ StartBulkPutItemsCommand),
  StartBulkPutItemsInput$: () => (/* reexport */ schemas_0/* StartBulkPutItemsInput$ */.Irg),
  StartBulkPutItemsOutput$: () => (/* reexport */ schemas_0/* StartBulkPutItemsOutput$ */.J5f),
  StreamSpecification$: () => (/* reexport */ schemas_0/* StreamSpecification$ */.o0x),
  StreamViewType: () => (/* reexport */ StreamViewType),
  TableAlreadyExistsException: () => (/* reexport */ errors/* TableAlreadyExistsException */.kI),
  TableAlreadyExistsException$: () => (/* reexport */ schemas_0/* TableAlreadyExistsException$ */.inw),
  TableAutoScalingDescription$: () => (/* reexport */ schemas_0/* TableAutoScalingDescription$ */.XuF),
  TableClass: () => (/* reexport */ TableClass),
  TableClassSummary$: () => (/* reexport */ schemas_0/* TableClassSummary$ */.bZt),
  TableCreationParameters$: () => (/* reexport */ schemas_0/* TableCreationParameters$ */.w2r),
  TableDescription$: () => (/* reexport */ schemas_0/* TableDescription$ */.$Fw),
  TableInUseException: () => (/* reexport */ errors/* TableInUseException */.Ir),
  TableInUseException$: () => (/* reexport */ schemas_0/* TableInUseException$ */.Ip6),
  TableNotFoundException: () => (/* reexport */ errors/* TableNotFoundException */.b9),
  TableNotFoundException$: () => (/* reexport */ schemas_0/* TableNotFoundException$ */.jae),
  TableStatus: () => (/* reexport */ TableStatus),
  TableWarmThroughputDescription$: () => (/* reexport */ schemas_0/* TableWarmThroughputDescription$ */.Spq),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand),
  TagResourceInput$: () => (/* reexport */ schemas_0/* TagResourceInput$ */.jej),
  ThrottlingException: () => (/* reexport */ errors/* ThrottlingException */.x5),
  ThrottlingException$: () => (/* reexport */ schemas_0/* ThrottlingException$ */.tyi),
  ThrottlingReason$: () => (/* reexport */ schemas_0/* ThrottlingReason$ */.ivi),
  TimeToLiveDescription$: () => (/* reexport */ schemas_0/* TimeToLiveDescription$ */.pej),
  TimeToLiveSpecification$: () => (/* reexport */ schemas_0/* TimeToLiveSpecification$ */.OkU),
  TimeToLiveStatus: () => (/* reexport */ TimeToLiveStatus),
  TransactGetItem$: () => (/* reexport */ schemas_0/* TransactGetItem$ */.O5q),
  TransactGetItems$: () => (/* reexport */ schemas_0/* TransactGetItems$ */.Nq3),
  TransactGetItemsCommand: () => (/* reexport */ TransactGetItemsCommand),
  TransactGetItemsInput$: () => (/* reexport */ schemas_0/* TransactGetItemsInput$ */.LWn),
  TransactGetItemsOutput$: () => (/* reexport */ schemas_0/* TransactGetItemsOutput$ */.KDo),
  TransactWriteItem$: () => (/* reexport */ schemas_0/* TransactWriteItem$ */.$mn),
  TransactWriteItems$: () => (/* reexport */ schemas_0/* TransactWriteItems$ */._nS),
  TransactWriteItemsCommand: () => (/* reexport */ TransactWriteItemsCommand),
  TransactWriteItemsInput$: () => (/* reexport */ schemas_0/* TransactWriteItemsInput$ */.Oji),
  TransactWriteItemsOutput$: () => (/* reexport */ schemas_0/* TransactWriteItemsOutput$ */.z$2),
  TransactionCanceledException: () => (/* reexport */ errors/* TransactionCanceledException */.$Z),
  TransactionCanceledException$: () => (/* reexport */ schemas_0/* TransactionCanceledException$ */.VZW),
  TransactionConflictException: () => (/* reexport */ errors/* TransactionConflictException */.sQ),
  TransactionConflictException$: () => (/* reexport */ schemas_0/* TransactionConflictException$ */.G1o),
  TransactionInProgressException: () => (/* reexport */ errors/* TransactionInProgressException */.Er),
  TransactionInProgressException$: () => (/* reexport */ schemas_0/* TransactionInProgressException$ */.G06),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand),
  UntagResourceInput$: () => (/* reexport */ schemas_0/* UntagResourceInput$ */.gU4),
  Update$: () => (/* reexport */ schemas_0/* Update$ */.eQx),
  UpdateContinuousBackups$: () => (/* reexport */ schemas_0/* UpdateContinuousBackups$ */.y1f),
  UpdateContinuousBackupsCommand: () => (/* reexport */ UpdateContinuousBackupsCommand),
  UpdateContinuousBackupsInput$: () => (/* reexport */ schemas_0/* UpdateContinuousBackupsInput$ */.ypj),
  UpdateContinuousBackupsOutput$: () => (/* reexport */ schemas_0/* UpdateContinuousBackupsOutput$ */.FOi),
  UpdateContributorInsights$: () => (/* reexport */ schemas_0/* UpdateContributorInsights$ */.ywy),
  UpdateContributorInsightsCommand: () => (/* reexport */ UpdateContributorInsightsCommand),
  UpdateContributorInsightsInput$: () => (/* reexport */ schemas_0/* UpdateContributorInsightsInput$ */.uo5),
  UpdateContributorInsightsOutput$: () => (/* reexport */ schemas_0/* UpdateContributorInsightsOutput$ */.drk),
  UpdateGlobalSecondaryIndexAction$: () => (/* reexport */ schemas_0/* UpdateGlobalSecondaryIndexAction$ */.f9G),
  UpdateGlobalTable$: () => (/* reexport */ schemas_0/* UpdateGlobalTable$ */.JL0),
  UpdateGlobalTableCommand: () => (/* reexport */ UpdateGlobalTableCommand),
  UpdateGlobalTableInput$: () => (/* reexport */ schemas_0/* UpdateGlobalTableInput$ */.dIO),
  UpdateGlobalTableOutput$: () => (/* reexport */ schemas_0/* UpdateGlobalTableOutput$ */.WmG),
  UpdateGlobalTableSettings$: () => (/* reexport */ schemas_0/* UpdateGlobalTableSettings$ */.gLC),
  UpdateGlobalTableSettingsCommand: () => (/* reexport */ UpdateGlobalTableSettingsCommand),
  UpdateGlobalTableSettingsInput$: () => (/* reexport */ schemas_0/* UpdateGlobalTableSettingsInput$ */.mwP),
  UpdateGlobalTableSettingsOutput$: () => (/* reexport */ schemas_0/* UpdateGlobalTableSettingsOutput$ */.zmR),
  UpdateItem$: () => (/* reexport */ schemas_0/* UpdateItem$ */.JUI),
  UpdateItemCommand: () => (/* reexport */ UpdateItemCommand),
  UpdateItemInput$: () => (/* reexport */ schemas_0/* UpdateItemInput$ */.BNQ),
  UpdateItemOutput$: () => (/* reexport */ schemas_0/* UpdateItemOutput$ */.AeW),
  UpdateKinesisStreamingConfiguration$: () => (/* reexport */ schemas_0/* UpdateKinesisStreamingConfiguration$ */.iWH),
  UpdateKinesisStreamingDestination$: () => (/* reexport */ schemas_0/* UpdateKinesisStreamingDestination$ */.anv),
  UpdateKinesisStreamingDestinationCommand: () => (/* reexport */ UpdateKinesisStreamingDestinationCommand),
  UpdateKinesisStreamingDestinationInput$: () => (/* reexport */ schemas_0/* UpdateKinesisStreamingDestinationInput$ */.K5H),
  UpdateKinesisStreamingDestinationOutput$: () => (/* reexport */ schemas_0/* UpdateKinesisStreamingDestinationOutput$ */.lcC),
  UpdateReplicationGroupMemberAction$: () => (/* reexport */ schemas_0/* UpdateReplicationGroupMemberAction$ */.jUk),
  UpdateTable$: () => (/* reexport */ schemas_0/* UpdateTable$ */.U1f),
  UpdateTableCommand: () => (/* reexport */ UpdateTableCommand),
  UpdateTableInput$: () => (/* reexport */ schemas_0/* UpdateTableInput$ */.iq5),
  UpdateTableOutput$: () => (/* reexport */ schemas_0/* UpdateTableOutput$ */.DQN),
  UpdateTableReplicaAutoScaling$: () => (/* reexport */ schemas_0/* UpdateTableReplicaAutoScaling$ */.opN),
  UpdateTableReplicaAutoScalingCommand: () => (/* reexport */ UpdateTableReplicaAutoScalingCommand),
  UpdateTableReplicaAutoScalingInput$: () => (/* reexport */ schemas_0/* UpdateTableReplicaAutoScalingInput$ */.S8s),
  UpdateTableReplicaAutoScalingOutput$: () => (/* reexport */ schemas_0/* UpdateTableReplicaAutoScalingOutput$ */.HkT),
  UpdateTimeToLive$: () => (/* reexport */ schemas_0/* UpdateTimeToLive$ */.Gps),
  UpdateTimeToLiveCommand: () => (/* reexport */ UpdateTimeToLiveCommand),
  UpdateTimeToLiveInput$: () => (/* reexport */ schemas_0/* UpdateTimeToLiveInput$ */.OvD),
  UpdateTimeToLiveOutput$: () => (/* reexport */ schemas_0/* UpdateTimeToLiveOutput$ */.B4t),
  VectorAttributeDefinition$: () => (/* reexport */ schemas_0/* VectorAttributeDefinition$ */.teg),
  VectorCapacity$: () => (/* reexport */ schemas_0/* VectorCapacity$ */.uP7),
  VectorDistanceFunction: () => (/* reexport */ VectorDistanceFunction),
  VectorIndex$: () => (/* reexport */ schemas_0/* VectorIndex$ */.gcX),
  VectorIndexDescription$: () => (/* reexport */ schemas_0/* VectorIndexDescription$ */.Syp),
  VectorIndexInfo$: () => (/* reexport */ schemas_0/* VectorIndexInfo$ */.GZ7),
  VectorIndexUpdate$: () => (/* reexport */ schemas_0/* VectorIndexUpdate$ */.vLH),
  WarmThroughput$: () => (/* reexport */ schemas_0/* WarmThroughput$ */.UKy),
  WitnessStatus: () => (/* reexport */ WitnessStatus),
  WriteRequest$: () => (/* reexport */ schemas_0/* WriteRequest$ */.DAA),
  __Client: () => (/* reexport */ DynamoDBClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateListBulkOperations: () => (/* reexport */ paginateListBulkOperations),
  paginateListContributorInsights: () => (/* reexport */ paginateListContributorInsights),
  paginateListExports: () => (/* reexport */ paginateListExports),
  paginateListImports: () => (/* reexport */ paginateListImports),
  paginateListTables: () => (/* reexport */ paginateListTables),
  paginateQuery: () => (/* reexport */ paginateQuery),
  paginateScan: () => (/* reexport */ paginateScan),
  waitForBulkOperationCompleted: () => (/* reexport */ waitForBulkOperationCompleted),
  waitForContributorInsightsEnabled: () => (/* reexport */ waitForContributorInsightsEnabled),
  waitForExportCompleted: () => (/* reexport */ waitForExportCompleted),
  waitForImportCompleted: () => (/* reexport */ waitForImportCompleted),
  waitForKinesisStreamingDestinationActive: () => (/* reexport */ waitForKinesisStreamingDestinationActive),
  waitForTableExists: () => (/* reexport */ waitForTableExists),
  waitForTableNotExists: () => (/* reexport */ waitForTableNotExists),
  waitUntilBulkOperationCompleted: () => (/* reexport */ waitUntilBulkOperationCompleted),
  waitUntilContributorInsightsEnabled: () => (/* reexport */ waitUntilContributorInsightsEnabled),
  waitUntilExportCompleted: () => (/* reexport */ waitUntilExportCompleted),
  waitUntilImportCompleted: () => (/* reexport */ waitUntilImportCompleted),
  waitUntilKinesisStreamingDestinationActive: () => (/* reexport */ waitUntilKinesisStreamingDestinationActive),
  waitUntilTableExists: () => (/* reexport */ waitUntilTableExists),
  waitUntilTableNotExists: () => (/* reexport */ waitUntilTableNotExists)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js + 12 modules
var DynamoDBClient = __webpack_require__(70220);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var submodules_client = __webpack_require__(92658);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(27301);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(7793);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/BatchExecuteStatementCommand.js


class BatchExecuteStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchExecuteStatement", schemas_0/* BatchExecuteStatement$ */.B4l) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/BatchGetItemCommand.js


class BatchGetItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep1 */.s4, commandBuilder/* _mw0 */.yt, "BatchGetItem", schemas_0/* BatchGetItem$ */.WtO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/BatchWriteItemCommand.js


class BatchWriteItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep1 */.s4, commandBuilder/* _mw0 */.yt, "BatchWriteItem", schemas_0/* BatchWriteItem$ */.Fd2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/CancelBulkOperationCommand.js


class CancelBulkOperationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep2 */.zG, commandBuilder/* _mw0 */.yt, "CancelBulkOperation", schemas_0/* CancelBulkOperation$ */.w5Z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/CreateBackupCommand.js


class CreateBackupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "CreateBackup", schemas_0/* CreateBackup$ */.t0k) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/CreateGlobalTableCommand.js


class CreateGlobalTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep4 */.zr, commandBuilder/* _mw0 */.yt, "CreateGlobalTable", schemas_0/* CreateGlobalTable$ */.C7u) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/CreateTableCommand.js


class CreateTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "CreateTable", schemas_0/* CreateTable$ */.JKm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteBackupCommand.js


class DeleteBackupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep5 */.s_, commandBuilder/* _mw0 */.yt, "DeleteBackup", schemas_0/* DeleteBackup$ */.gdY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteItemCommand.js


class DeleteItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DeleteItem", schemas_0/* DeleteItem$ */.PoR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteResourcePolicyCommand.js


class DeleteResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "DeleteResourcePolicy", schemas_0/* DeleteResourcePolicy$ */.cfZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteTableCommand.js


class DeleteTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DeleteTable", schemas_0/* DeleteTable$ */.qFz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeBackupCommand.js


class DescribeBackupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep5 */.s_, commandBuilder/* _mw0 */.yt, "DescribeBackup", schemas_0/* DescribeBackup$ */.WR0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeBulkOperationCommand.js


class DescribeBulkOperationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep2 */.zG, commandBuilder/* _mw0 */.yt, "DescribeBulkOperation", schemas_0/* DescribeBulkOperation$ */.FlO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeContinuousBackupsCommand.js


class DescribeContinuousBackupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DescribeContinuousBackups", schemas_0/* DescribeContinuousBackups$ */.A4M) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeContributorInsightsCommand.js


class DescribeContributorInsightsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DescribeContributorInsights", schemas_0/* DescribeContributorInsights$ */.W06) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeEndpointsCommand.js
var DescribeEndpointsCommand = __webpack_require__(18036);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeExportCommand.js


class DescribeExportCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep7 */.sJ, commandBuilder/* _mw0 */.yt, "DescribeExport", schemas_0/* DescribeExport$ */.Kj2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeGlobalTableCommand.js


class DescribeGlobalTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep4 */.zr, commandBuilder/* _mw0 */.yt, "DescribeGlobalTable", schemas_0/* DescribeGlobalTable$ */.V9Q) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeGlobalTableSettingsCommand.js


class DescribeGlobalTableSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep4 */.zr, commandBuilder/* _mw0 */.yt, "DescribeGlobalTableSettings", schemas_0/* DescribeGlobalTableSettings$ */.AL2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeImportCommand.js


class DescribeImportCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep8 */.zx, commandBuilder/* _mw0 */.yt, "DescribeImport", schemas_0/* DescribeImport$ */.zyX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeKinesisStreamingDestinationCommand.js


class DescribeKinesisStreamingDestinationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DescribeKinesisStreamingDestination", schemas_0/* DescribeKinesisStreamingDestination$ */.GtH) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeLimitsCommand.js


class DescribeLimitsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeLimits", schemas_0/* DescribeLimits$ */.GYe) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeTableCommand.js
var DescribeTableCommand = __webpack_require__(65174);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeTableReplicaAutoScalingCommand.js


class DescribeTableReplicaAutoScalingCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DescribeTableReplicaAutoScaling", schemas_0/* DescribeTableReplicaAutoScaling$ */.Smz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeTimeToLiveCommand.js


class DescribeTimeToLiveCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DescribeTimeToLive", schemas_0/* DescribeTimeToLive$ */.gGM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DisableKinesisStreamingDestinationCommand.js


class DisableKinesisStreamingDestinationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "DisableKinesisStreamingDestination", schemas_0/* DisableKinesisStreamingDestination$ */.nny) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/EnableKinesisStreamingDestinationCommand.js


class EnableKinesisStreamingDestinationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "EnableKinesisStreamingDestination", schemas_0/* EnableKinesisStreamingDestination$ */.CmB) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ExecuteStatementCommand.js


class ExecuteStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ExecuteStatement", schemas_0/* ExecuteStatement$ */.NBL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ExecuteTransactionCommand.js


class ExecuteTransactionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ExecuteTransaction", schemas_0/* ExecuteTransaction$ */.cBn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ExportTableToPointInTimeCommand.js


class ExportTableToPointInTimeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep9 */.ez, commandBuilder/* _mw0 */.yt, "ExportTableToPointInTime", schemas_0/* ExportTableToPointInTime$ */._ch) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/GetItemCommand.js


class GetItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "GetItem", schemas_0/* GetItem$ */.uOr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/GetResourcePolicyCommand.js


class GetResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "GetResourcePolicy", schemas_0/* GetResourcePolicy$ */.j4x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ImportTableCommand.js


class ImportTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep10 */.gy, commandBuilder/* _mw0 */.yt, "ImportTable", schemas_0/* ImportTable$ */.Ql8) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListBackupsCommand.js


class ListBackupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "ListBackups", schemas_0/* ListBackups$ */.Ur2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListBulkOperationsCommand.js


class ListBulkOperationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListBulkOperations", schemas_0/* ListBulkOperations$ */.TVg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListContributorInsightsCommand.js


class ListContributorInsightsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "ListContributorInsights", schemas_0/* ListContributorInsights$ */.z5K) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListExportsCommand.js


class ListExportsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep9 */.ez, commandBuilder/* _mw0 */.yt, "ListExports", schemas_0/* ListExports$ */.ADU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListGlobalTablesCommand.js


class ListGlobalTablesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListGlobalTables", schemas_0/* ListGlobalTables$ */.T1x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListImportsCommand.js


class ListImportsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep9 */.ez, commandBuilder/* _mw0 */.yt, "ListImports", schemas_0/* ListImports$ */.ZNZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListTablesCommand.js


class ListTablesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTables", schemas_0/* ListTables$ */.ac3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ListTagsOfResourceCommand.js


class ListTagsOfResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "ListTagsOfResource", schemas_0/* ListTagsOfResource$ */.r44) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/PutItemCommand.js


class PutItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "PutItem", schemas_0/* PutItem$ */.Z1L) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/PutResourcePolicyCommand.js


class PutResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "PutResourcePolicy", schemas_0/* PutResourcePolicy$ */.kdY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/QueryCommand.js


class QueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "Query", schemas_0/* Query$ */.Rwv) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/RestoreTableFromBackupCommand.js


class RestoreTableFromBackupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep11 */.$V, commandBuilder/* _mw0 */.yt, "RestoreTableFromBackup", schemas_0/* RestoreTableFromBackup$ */.NVE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/RestoreTableToPointInTimeCommand.js


class RestoreTableToPointInTimeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep11 */.$V, commandBuilder/* _mw0 */.yt, "RestoreTableToPointInTime", schemas_0/* RestoreTableToPointInTime$ */.eT4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/ScanCommand.js


class ScanCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "Scan", schemas_0/* Scan$ */.sFO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/SearchVectorsCommand.js


class SearchVectorsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep12 */.Ub, commandBuilder/* _mw0 */.yt, "SearchVectors", schemas_0/* SearchVectors$ */.VEw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/StartBulkPutItemsCommand.js


class StartBulkPutItemsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "StartBulkPutItems", schemas_0/* StartBulkPutItems$ */.qQA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/TransactGetItemsCommand.js


class TransactGetItemsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep13 */.$u, commandBuilder/* _mw0 */.yt, "TransactGetItems", schemas_0/* TransactGetItems$ */.Nq3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/TransactWriteItemsCommand.js


class TransactWriteItemsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep14 */.gs, commandBuilder/* _mw0 */.yt, "TransactWriteItems", schemas_0/* TransactWriteItems$ */._nS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep6 */.l7, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateContinuousBackupsCommand.js


class UpdateContinuousBackupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateContinuousBackups", schemas_0/* UpdateContinuousBackups$ */.y1f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateContributorInsightsCommand.js


class UpdateContributorInsightsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateContributorInsights", schemas_0/* UpdateContributorInsights$ */.ywy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateGlobalTableCommand.js


class UpdateGlobalTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep4 */.zr, commandBuilder/* _mw0 */.yt, "UpdateGlobalTable", schemas_0/* UpdateGlobalTable$ */.JL0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateGlobalTableSettingsCommand.js


class UpdateGlobalTableSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep4 */.zr, commandBuilder/* _mw0 */.yt, "UpdateGlobalTableSettings", schemas_0/* UpdateGlobalTableSettings$ */.gLC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateItemCommand.js


class UpdateItemCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateItem", schemas_0/* UpdateItem$ */.JUI) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateKinesisStreamingDestinationCommand.js


class UpdateKinesisStreamingDestinationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateKinesisStreamingDestination", schemas_0/* UpdateKinesisStreamingDestination$ */.anv) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateTableCommand.js


class UpdateTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateTable", schemas_0/* UpdateTable$ */.U1f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateTableReplicaAutoScalingCommand.js


class UpdateTableReplicaAutoScalingCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateTableReplicaAutoScaling", schemas_0/* UpdateTableReplicaAutoScaling$ */.opN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateTimeToLiveCommand.js


class UpdateTimeToLiveCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep3 */.Gi, commandBuilder/* _mw0 */.yt, "UpdateTimeToLive", schemas_0/* UpdateTimeToLive$ */.Gps) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ListBulkOperationsPaginator.js



const paginateListBulkOperations = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ListBulkOperationsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ListContributorInsightsPaginator.js



const paginateListContributorInsights = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ListContributorInsightsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ListExportsPaginator.js



const paginateListExports = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ListExportsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ListImportsPaginator.js



const paginateListImports = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ListImportsCommand, "NextToken", "NextToken", "PageSize");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ListTablesPaginator.js



const paginateListTables = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ListTablesCommand, "ExclusiveStartTableName", "LastEvaluatedTableName", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/QueryPaginator.js



const paginateQuery = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, QueryCommand, "ExclusiveStartKey", "LastEvaluatedKey", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/ScanPaginator.js



const paginateScan = (0,dist_cjs.createPaginator)(DynamoDBClient/* DynamoDBClient */.M, ScanCommand, "ExclusiveStartKey", "LastEvaluatedKey", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForBulkOperationCompleted.js


const checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeBulkOperationCommand(input));
        reason = result;
        try {
            const returnComparator = () => {
                return result.BulkOperationDescription.BulkOperationStatus;
            };
            if (returnComparator() === "COMPLETED") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.BulkOperationDescription.BulkOperationStatus;
            };
            if (returnComparator() === "COMPLETED_WITH_ERRORS") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.BulkOperationDescription.BulkOperationStatus;
            };
            if (returnComparator() === "CANCELLED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.BulkOperationDescription.BulkOperationStatus;
            };
            if (returnComparator() === "FAILED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForBulkOperationCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, checkState);
};
const waitUntilBulkOperationCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForContributorInsightsEnabled.js


const waitForContributorInsightsEnabled_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeContributorInsightsCommand(input));
        reason = result;
        try {
            const returnComparator = () => {
                return result.ContributorInsightsStatus;
            };
            if (returnComparator() === "ENABLED") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.ContributorInsightsStatus;
            };
            if (returnComparator() === "FAILED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForContributorInsightsEnabled = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForContributorInsightsEnabled_checkState);
};
const waitUntilContributorInsightsEnabled = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForContributorInsightsEnabled_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForExportCompleted.js


const waitForExportCompleted_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeExportCommand(input));
        reason = result;
        try {
            const returnComparator = () => {
                return result.ExportDescription.ExportStatus;
            };
            if (returnComparator() === "COMPLETED") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.ExportDescription.ExportStatus;
            };
            if (returnComparator() === "FAILED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForExportCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForExportCompleted_checkState);
};
const waitUntilExportCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForExportCompleted_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForImportCompleted.js


const waitForImportCompleted_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeImportCommand(input));
        reason = result;
        try {
            const returnComparator = () => {
                return result.ImportTableDescription.ImportStatus;
            };
            if (returnComparator() === "COMPLETED") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.ImportTableDescription.ImportStatus;
            };
            if (returnComparator() === "FAILED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                return result.ImportTableDescription.ImportStatus;
            };
            if (returnComparator() === "CANCELLED") {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForImportCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForImportCompleted_checkState);
};
const waitUntilImportCompleted = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForImportCompleted_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForKinesisStreamingDestinationActive.js


const waitForKinesisStreamingDestinationActive_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeKinesisStreamingDestinationCommand(input));
        reason = result;
        try {
            const returnComparator = () => {
                let flat_1 = [].concat(...result.KinesisDataStreamDestinations);
                let projection_3 = flat_1.map((element_2) => {
                    return element_2.DestinationStatus;
                });
                return projection_3;
            };
            for (let anyStringEq_4 of returnComparator()) {
                if (anyStringEq_4 == "ACTIVE") {
                    return { state: submodules_client.WaiterState.SUCCESS, reason };
                }
            }
        }
        catch (e) { }
        try {
            const returnComparator = () => {
                let filterRes_2 = result.KinesisDataStreamDestinations.filter((element_1) => {
                    return (((element_1.DestinationStatus == "DISABLED") || (element_1.DestinationStatus == "ENABLE_FAILED")) && ((element_1.DestinationStatus == "ENABLE_FAILED") || (element_1.DestinationStatus == "DISABLED")));
                });
                return ((result.KinesisDataStreamDestinations.length > 0) && (filterRes_2.length == result.KinesisDataStreamDestinations.length));
            };
            if (returnComparator() == true) {
                return { state: submodules_client.WaiterState.FAILURE, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForKinesisStreamingDestinationActive = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForKinesisStreamingDestinationActive_checkState);
};
const waitUntilKinesisStreamingDestinationActive = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForKinesisStreamingDestinationActive_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForTableExists.js


const waitForTableExists_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeTableCommand/* DescribeTableCommand */.h(input));
        reason = result;
        try {
            const returnComparator = () => {
                return result.Table.TableStatus;
            };
            if (returnComparator() === "ACTIVE") {
                return { state: submodules_client.WaiterState.SUCCESS, reason };
            }
        }
        catch (e) { }
    }
    catch (exception) {
        reason = exception;
        if (exception.name === "ResourceNotFoundException") {
            return { state: submodules_client.WaiterState.RETRY, reason };
        }
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForTableExists = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForTableExists_checkState);
};
const waitUntilTableExists = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForTableExists_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/waitForTableNotExists.js


const waitForTableNotExists_checkState = async (client, input) => {
    let reason;
    try {
        let result = await client.send(new DescribeTableCommand/* DescribeTableCommand */.h(input));
        reason = result;
    }
    catch (exception) {
        reason = exception;
        if (exception.name === "ResourceNotFoundException") {
            return { state: submodules_client.WaiterState.SUCCESS, reason };
        }
    }
    return { state: submodules_client.WaiterState.RETRY, reason };
};
const waitForTableNotExists = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    return (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForTableNotExists_checkState);
};
const waitUntilTableNotExists = async (params, input) => {
    const serviceDefaults = { minDelay: 20, maxDelay: 120 };
    const result = await (0,submodules_client.createWaiter)({ ...serviceDefaults, ...params }, input, waitForTableNotExists_checkState);
    return (0,submodules_client.checkExceptions)(result);
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDB.js














































































const commands = {
    BatchExecuteStatementCommand: BatchExecuteStatementCommand,
    BatchGetItemCommand: BatchGetItemCommand,
    BatchWriteItemCommand: BatchWriteItemCommand,
    CancelBulkOperationCommand: CancelBulkOperationCommand,
    CreateBackupCommand: CreateBackupCommand,
    CreateGlobalTableCommand: CreateGlobalTableCommand,
    CreateTableCommand: CreateTableCommand,
    DeleteBackupCommand: DeleteBackupCommand,
    DeleteItemCommand: DeleteItemCommand,
    DeleteResourcePolicyCommand: DeleteResourcePolicyCommand,
    DeleteTableCommand: DeleteTableCommand,
    DescribeBackupCommand: DescribeBackupCommand,
    DescribeBulkOperationCommand: DescribeBulkOperationCommand,
    DescribeContinuousBackupsCommand: DescribeContinuousBackupsCommand,
    DescribeContributorInsightsCommand: DescribeContributorInsightsCommand,
    DescribeEndpointsCommand: DescribeEndpointsCommand/* DescribeEndpointsCommand */.P,
    DescribeExportCommand: DescribeExportCommand,
    DescribeGlobalTableCommand: DescribeGlobalTableCommand,
    DescribeGlobalTableSettingsCommand: DescribeGlobalTableSettingsCommand,
    DescribeImportCommand: DescribeImportCommand,
    DescribeKinesisStreamingDestinationCommand: DescribeKinesisStreamingDestinationCommand,
    DescribeLimitsCommand: DescribeLimitsCommand,
    DescribeTableCommand: DescribeTableCommand/* DescribeTableCommand */.h,
    DescribeTableReplicaAutoScalingCommand: DescribeTableReplicaAutoScalingCommand,
    DescribeTimeToLiveCommand: DescribeTimeToLiveCommand,
    DisableKinesisStreamingDestinationCommand: DisableKinesisStreamingDestinationCommand,
    EnableKinesisStreamingDestinationCommand: EnableKinesisStreamingDestinationCommand,
    ExecuteStatementCommand: ExecuteStatementCommand,
    ExecuteTransactionCommand: ExecuteTransactionCommand,
    ExportTableToPointInTimeCommand: ExportTableToPointInTimeCommand,
    GetItemCommand: GetItemCommand,
    GetResourcePolicyCommand: GetResourcePolicyCommand,
    ImportTableCommand: ImportTableCommand,
    ListBackupsCommand: ListBackupsCommand,
    ListBulkOperationsCommand: ListBulkOperationsCommand,
    ListContributorInsightsCommand: ListContributorInsightsCommand,
    ListExportsCommand: ListExportsCommand,
    ListGlobalTablesCommand: ListGlobalTablesCommand,
    ListImportsCommand: ListImportsCommand,
    ListTablesCommand: ListTablesCommand,
    ListTagsOfResourceCommand: ListTagsOfResourceCommand,
    PutItemCommand: PutItemCommand,
    PutResourcePolicyCommand: PutResourcePolicyCommand,
    QueryCommand: QueryCommand,
    RestoreTableFromBackupCommand: RestoreTableFromBackupCommand,
    RestoreTableToPointInTimeCommand: RestoreTableToPointInTimeCommand,
    ScanCommand: ScanCommand,
    SearchVectorsCommand: SearchVectorsCommand,
    StartBulkPutItemsCommand: StartBulkPutItemsCommand,
    TagResourceCommand: TagResourceCommand,
    TransactGetItemsCommand: TransactGetItemsCommand,
    TransactWriteItemsCommand: TransactWriteItemsCommand,
    UntagResourceCommand: UntagResourceCommand,
    UpdateContinuousBackupsCommand: UpdateContinuousBackupsCommand,
    UpdateContributorInsightsCommand: UpdateContributorInsightsCommand,
    UpdateGlobalTableCommand: UpdateGlobalTableCommand,
    UpdateGlobalTableSettingsCommand: UpdateGlobalTableSettingsCommand,
    UpdateItemCommand: UpdateItemCommand,
    UpdateKinesisStreamingDestinationCommand: UpdateKinesisStreamingDestinationCommand,
    UpdateTableCommand: UpdateTableCommand,
    UpdateTableReplicaAutoScalingCommand: UpdateTableReplicaAutoScalingCommand,
    UpdateTimeToLiveCommand: UpdateTimeToLiveCommand,
};
const paginators = {
    paginateListBulkOperations: paginateListBulkOperations,
    paginateListContributorInsights: paginateListContributorInsights,
    paginateListExports: paginateListExports,
    paginateListImports: paginateListImports,
    paginateListTables: paginateListTables,
    paginateQuery: paginateQuery,
    paginateScan: paginateScan,
};
const waiters = {
    waitUntilBulkOperationCompleted: waitUntilBulkOperationCompleted,
    waitUntilContributorInsightsEnabled: waitUntilContributorInsightsEnabled,
    waitUntilExportCompleted: waitUntilExportCompleted,
    waitUntilImportCompleted: waitUntilImportCompleted,
    waitUntilKinesisStreamingDestinationActive: waitUntilKinesisStreamingDestinationActive,
    waitUntilTableExists: waitUntilTableExists,
    waitUntilTableNotExists: waitUntilTableNotExists,
};
class DynamoDB extends DynamoDBClient/* DynamoDBClient */.M {
}
(0,submodules_client.createAggregatedClient)(commands, DynamoDB, { paginators, waiters });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/index.js































































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/index.js









;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/waiters/index.js








;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/models/enums.js
const ApproximateCreationDateTimePrecision = {
    MICROSECOND: "MICROSECOND",
    MILLISECOND: "MILLISECOND",
};
const AttributeAction = {
    ADD: "ADD",
    DELETE: "DELETE",
    PUT: "PUT",
};
const ScalarAttributeType = {
    B: "B",
    N: "N",
    S: "S",
};
const BackupStatus = {
    AVAILABLE: "AVAILABLE",
    CREATING: "CREATING",
    DELETED: "DELETED",
};
const BackupType = {
    AWS_BACKUP: "AWS_BACKUP",
    SYSTEM: "SYSTEM",
    USER: "USER",
};
const BillingMode = {
    PAY_PER_REQUEST: "PAY_PER_REQUEST",
    PROVISIONED: "PROVISIONED",
};
const KeyType = {
    HASH: "HASH",
    RANGE: "RANGE",
};
const ProjectionType = {
    ALL: "ALL",
    INCLUDE: "INCLUDE",
    KEYS_ONLY: "KEYS_ONLY",
};
const SSEType = {
    AES256: "AES256",
    KMS: "KMS",
};
const SSEStatus = {
    DISABLED: "DISABLED",
    DISABLING: "DISABLING",
    ENABLED: "ENABLED",
    ENABLING: "ENABLING",
    UPDATING: "UPDATING",
};
const StreamViewType = {
    KEYS_ONLY: "KEYS_ONLY",
    NEW_AND_OLD_IMAGES: "NEW_AND_OLD_IMAGES",
    NEW_IMAGE: "NEW_IMAGE",
    OLD_IMAGE: "OLD_IMAGE",
};
const TimeToLiveStatus = {
    DISABLED: "DISABLED",
    DISABLING: "DISABLING",
    ENABLED: "ENABLED",
    ENABLING: "ENABLING",
};
const VectorDistanceFunction = {
    COSINE: "COSINE",
    DOT_PRODUCT: "DOT_PRODUCT",
    EUCLIDEAN: "EUCLIDEAN",
};
const SearchSchemaElementType = {
    HASH: "HASH",
    INLINE_FILTER: "INLINE_FILTER",
};
const BackupTypeFilter = {
    ALL: "ALL",
    AWS_BACKUP: "AWS_BACKUP",
    SYSTEM: "SYSTEM",
    USER: "USER",
};
const ReturnConsumedCapacity = {
    INDEXES: "INDEXES",
    NONE: "NONE",
    TOTAL: "TOTAL",
};
const ReturnValuesOnConditionCheckFailure = {
    ALL_OLD: "ALL_OLD",
    NONE: "NONE",
};
const BatchStatementErrorCodeEnum = {
    AccessDenied: "AccessDenied",
    ConditionalCheckFailed: "ConditionalCheckFailed",
    DuplicateItem: "DuplicateItem",
    InternalServerError: "InternalServerError",
    ItemCollectionSizeLimitExceeded: "ItemCollectionSizeLimitExceeded",
    ProvisionedThroughputExceeded: "ProvisionedThroughputExceeded",
    RequestLimitExceeded: "RequestLimitExceeded",
    ResourceNotFound: "ResourceNotFound",
    ThrottlingError: "ThrottlingError",
    TransactionConflict: "TransactionConflict",
    ValidationError: "ValidationError",
};
const ReturnItemCollectionMetrics = {
    NONE: "NONE",
    SIZE: "SIZE",
};
const BulkOperationStatus = {
    CANCELLED: "CANCELLED",
    CANCELLING: "CANCELLING",
    COMPLETED: "COMPLETED",
    COMPLETED_WITH_ERRORS: "COMPLETED_WITH_ERRORS",
    FAILED: "FAILED",
    IN_PROGRESS: "IN_PROGRESS",
};
const InputCompressionType = {
    GZIP: "GZIP",
    NONE: "NONE",
    ZSTD: "ZSTD",
};
const BulkOperationInputFormat = {
    DYNAMODB_JSON: "DYNAMODB_JSON",
    ION: "ION",
};
const OutputTypeEnum = {
    CONDITION_CHECK_FAILURE: "CONDITION_CHECK_FAILURE",
    ERROR: "ERROR",
};
const S3SseAlgorithm = {
    AES256: "AES256",
    KMS: "KMS",
};
const BulkOperationPerformanceTier = {
    ACCELERATED: "ACCELERATED",
    STANDARD: "STANDARD",
};
const ComparisonOperator = {
    BEGINS_WITH: "BEGINS_WITH",
    BETWEEN: "BETWEEN",
    CONTAINS: "CONTAINS",
    EQ: "EQ",
    GE: "GE",
    GT: "GT",
    IN: "IN",
    LE: "LE",
    LT: "LT",
    NE: "NE",
    NOT_CONTAINS: "NOT_CONTAINS",
    NOT_NULL: "NOT_NULL",
    NULL: "NULL",
};
const ConditionalOperator = {
    AND: "AND",
    OR: "OR",
};
const ContinuousBackupsStatus = {
    DISABLED: "DISABLED",
    ENABLED: "ENABLED",
};
const PointInTimeRecoveryStatus = {
    DISABLED: "DISABLED",
    ENABLED: "ENABLED",
};
const ContributorInsightsAction = {
    DISABLE: "DISABLE",
    ENABLE: "ENABLE",
};
const ContributorInsightsMode = {
    ACCESSED_AND_THROTTLED_KEYS: "ACCESSED_AND_THROTTLED_KEYS",
    THROTTLED_KEYS: "THROTTLED_KEYS",
};
const ContributorInsightsStatus = {
    DISABLED: "DISABLED",
    DISABLING: "DISABLING",
    ENABLED: "ENABLED",
    ENABLING: "ENABLING",
    FAILED: "FAILED",
};
const GlobalTableStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    DELETING: "DELETING",
    UPDATING: "UPDATING",
};
const IndexStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    DELETING: "DELETING",
    UPDATING: "UPDATING",
};
const GlobalTableSettingsReplicationMode = {
    DISABLED: "DISABLED",
    ENABLED: "ENABLED",
    ENABLED_WITH_OVERRIDES: "ENABLED_WITH_OVERRIDES",
};
const ReplicaStatus = {
    ACTIVE: "ACTIVE",
    ARCHIVED: "ARCHIVED",
    ARCHIVING: "ARCHIVING",
    CREATING: "CREATING",
    CREATION_FAILED: "CREATION_FAILED",
    DELETING: "DELETING",
    INACCESSIBLE_ENCRYPTION_CREDENTIALS: "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
    REGION_DISABLED: "REGION_DISABLED",
    REPLICATION_NOT_AUTHORIZED: "REPLICATION_NOT_AUTHORIZED",
    UPDATING: "UPDATING",
};
const TableClass = {
    STANDARD: "STANDARD",
    STANDARD_INFREQUENT_ACCESS: "STANDARD_INFREQUENT_ACCESS",
};
const TableStatus = {
    ACTIVE: "ACTIVE",
    ARCHIVED: "ARCHIVED",
    ARCHIVING: "ARCHIVING",
    CREATING: "CREATING",
    DELETING: "DELETING",
    INACCESSIBLE_ENCRYPTION_CREDENTIALS: "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
    REPLICATION_NOT_AUTHORIZED: "REPLICATION_NOT_AUTHORIZED",
    UPDATING: "UPDATING",
};
const WitnessStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    DELETING: "DELETING",
};
const MultiRegionConsistency = {
    EVENTUAL: "EVENTUAL",
    STRONG: "STRONG",
};
const ReturnValue = {
    ALL_NEW: "ALL_NEW",
    ALL_OLD: "ALL_OLD",
    NONE: "NONE",
    UPDATED_NEW: "UPDATED_NEW",
    UPDATED_OLD: "UPDATED_OLD",
};
const ExportFormat = {
    DYNAMODB_JSON: "DYNAMODB_JSON",
    ION: "ION",
};
const ExportStatus = {
    COMPLETED: "COMPLETED",
    FAILED: "FAILED",
    IN_PROGRESS: "IN_PROGRESS",
};
const ExportType = {
    FULL_EXPORT: "FULL_EXPORT",
    INCREMENTAL_EXPORT: "INCREMENTAL_EXPORT",
};
const ExportViewType = {
    NEW_AND_OLD_IMAGES: "NEW_AND_OLD_IMAGES",
    NEW_IMAGE: "NEW_IMAGE",
};
const ImportStatus = {
    CANCELLED: "CANCELLED",
    CANCELLING: "CANCELLING",
    COMPLETED: "COMPLETED",
    FAILED: "FAILED",
    IN_PROGRESS: "IN_PROGRESS",
};
const InputFormat = {
    CSV: "CSV",
    DYNAMODB_JSON: "DYNAMODB_JSON",
    ION: "ION",
};
const DestinationStatus = {
    ACTIVE: "ACTIVE",
    DISABLED: "DISABLED",
    DISABLING: "DISABLING",
    ENABLE_FAILED: "ENABLE_FAILED",
    ENABLING: "ENABLING",
    UPDATING: "UPDATING",
};
const DisassociationMode = {
    WAIT_FOR_REPLICATION: "WAIT_FOR_REPLICATION",
};
const Select = {
    ALL_ATTRIBUTES: "ALL_ATTRIBUTES",
    ALL_PROJECTED_ATTRIBUTES: "ALL_PROJECTED_ATTRIBUTES",
    COUNT: "COUNT",
    SPECIFIC_ATTRIBUTES: "SPECIFIC_ATTRIBUTES",
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/models/errors.js
var errors = __webpack_require__(75125);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/models/DynamoDBServiceException.js
var DynamoDBServiceException = __webpack_require__(97446);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/index.js













/***/ })

};
