export const id = 7942;
export const ids = [7942];
export const modules = {

/***/ 27942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ client.Command),
  AccessDeniedException: () => (/* reexport */ errors/* AccessDeniedException */.XN),
  AccessDeniedException$: () => (/* reexport */ schemas_0/* AccessDeniedException$ */.fO9),
  Action$: () => (/* reexport */ schemas_0/* Action$ */.L9M),
  AdditionalOptionKeys: () => (/* reexport */ AdditionalOptionKeys),
  AggFunction: () => (/* reexport */ AggFunction),
  Aggregate$: () => (/* reexport */ schemas_0/* Aggregate$ */.Kud),
  AggregateOperation$: () => (/* reexport */ schemas_0/* AggregateOperation$ */.jMR),
  AllowFullTableExternalDataAccessEnum: () => (/* reexport */ AllowFullTableExternalDataAccessEnum),
  AllowedValue$: () => (/* reexport */ schemas_0/* AllowedValue$ */.qgu),
  AlreadyExistsException: () => (/* reexport */ errors/* AlreadyExistsException */.iK),
  AlreadyExistsException$: () => (/* reexport */ schemas_0/* AlreadyExistsException$ */.w1z),
  AmazonRedshiftAdvancedOption$: () => (/* reexport */ schemas_0/* AmazonRedshiftAdvancedOption$ */.VIV),
  AmazonRedshiftNodeData$: () => (/* reexport */ schemas_0/* AmazonRedshiftNodeData$ */.wVm),
  AmazonRedshiftSource$: () => (/* reexport */ schemas_0/* AmazonRedshiftSource$ */.h7c),
  AmazonRedshiftTarget$: () => (/* reexport */ schemas_0/* AmazonRedshiftTarget$ */.dd7),
  AnalysisType: () => (/* reexport */ AnalysisType),
  AnnotationError$: () => (/* reexport */ schemas_0/* AnnotationError$ */.QWi),
  ApplyMapping$: () => (/* reexport */ schemas_0/* ApplyMapping$ */.L9H),
  AssetFormEntry$: () => (/* reexport */ schemas_0/* AssetFormEntry$ */.p6N),
  AssetTypeFormReference$: () => (/* reexport */ schemas_0/* AssetTypeFormReference$ */.OJ8),
  AssetTypeItem$: () => (/* reexport */ schemas_0/* AssetTypeItem$ */.odW),
  AssociateGlossaryTerms$: () => (/* reexport */ schemas_0/* AssociateGlossaryTerms$ */.QD$),
  AssociateGlossaryTermsCommand: () => (/* reexport */ AssociateGlossaryTermsCommand),
  AssociateGlossaryTermsRequest$: () => (/* reexport */ schemas_0/* AssociateGlossaryTermsRequest$ */.jO$),
  AssociateGlossaryTermsResponse$: () => (/* reexport */ schemas_0/* AssociateGlossaryTermsResponse$ */.tEW),
  AthenaConnectorSource$: () => (/* reexport */ schemas_0/* AthenaConnectorSource$ */.c9x),
  AuditContext$: () => (/* reexport */ schemas_0/* AuditContext$ */.VK2),
  AuthConfiguration$: () => (/* reexport */ schemas_0/* AuthConfiguration$ */.zxe),
  AuthenticationConfiguration$: () => (/* reexport */ schemas_0/* AuthenticationConfiguration$ */.$6E),
  AuthenticationConfigurationInput$: () => (/* reexport */ schemas_0/* AuthenticationConfigurationInput$ */.JYI),
  AuthenticationType: () => (/* reexport */ AuthenticationType),
  AuthorizationCodeProperties$: () => (/* reexport */ schemas_0/* AuthorizationCodeProperties$ */.SRk),
  AutoDataQuality$: () => (/* reexport */ schemas_0/* AutoDataQuality$ */.ZI8),
  AutoUpgradeMetadata$: () => (/* reexport */ schemas_0/* AutoUpgradeMetadata$ */.DBP),
  AutoUpgradeStatus: () => (/* reexport */ AutoUpgradeStatus),
  BackfillError$: () => (/* reexport */ schemas_0/* BackfillError$ */.zNk),
  BackfillErrorCode: () => (/* reexport */ BackfillErrorCode),
  BasicAuthenticationCredentials$: () => (/* reexport */ schemas_0/* BasicAuthenticationCredentials$ */.rq5),
  BasicAuthenticationProperties$: () => (/* reexport */ schemas_0/* BasicAuthenticationProperties$ */.KO5),
  BasicCatalogTarget$: () => (/* reexport */ schemas_0/* BasicCatalogTarget$ */.T0n),
  BatchCreatePartition$: () => (/* reexport */ schemas_0/* BatchCreatePartition$ */.l0_),
  BatchCreatePartitionCommand: () => (/* reexport */ BatchCreatePartitionCommand),
  BatchCreatePartitionRequest$: () => (/* reexport */ schemas_0/* BatchCreatePartitionRequest$ */.GUq),
  BatchCreatePartitionResponse$: () => (/* reexport */ schemas_0/* BatchCreatePartitionResponse$ */.wtY),
  BatchDeleteConnection$: () => (/* reexport */ schemas_0/* BatchDeleteConnection$ */.QVs),
  BatchDeleteConnectionCommand: () => (/* reexport */ BatchDeleteConnectionCommand),
  BatchDeleteConnectionRequest$: () => (/* reexport */ schemas_0/* BatchDeleteConnectionRequest$ */.Tyv),
  BatchDeleteConnectionResponse$: () => (/* reexport */ schemas_0/* BatchDeleteConnectionResponse$ */.F26),
  BatchDeletePartition$: () => (/* reexport */ schemas_0/* BatchDeletePartition$ */.cef),
  BatchDeletePartitionCommand: () => (/* reexport */ BatchDeletePartitionCommand),
  BatchDeletePartitionRequest$: () => (/* reexport */ schemas_0/* BatchDeletePartitionRequest$ */.tYQ),
  BatchDeletePartitionResponse$: () => (/* reexport */ schemas_0/* BatchDeletePartitionResponse$ */.zwd),
  BatchDeleteTable$: () => (/* reexport */ schemas_0/* BatchDeleteTable$ */.WmL),
  BatchDeleteTableCommand: () => (/* reexport */ BatchDeleteTableCommand),
  BatchDeleteTableRequest$: () => (/* reexport */ schemas_0/* BatchDeleteTableRequest$ */.HSl),
  BatchDeleteTableResponse$: () => (/* reexport */ schemas_0/* BatchDeleteTableResponse$ */.TVy),
  BatchDeleteTableVersion$: () => (/* reexport */ schemas_0/* BatchDeleteTableVersion$ */.UjE),
  BatchDeleteTableVersionCommand: () => (/* reexport */ BatchDeleteTableVersionCommand),
  BatchDeleteTableVersionRequest$: () => (/* reexport */ schemas_0/* BatchDeleteTableVersionRequest$ */.xPe),
  BatchDeleteTableVersionResponse$: () => (/* reexport */ schemas_0/* BatchDeleteTableVersionResponse$ */.tOi),
  BatchGetBlueprints$: () => (/* reexport */ schemas_0/* BatchGetBlueprints$ */.VPJ),
  BatchGetBlueprintsCommand: () => (/* reexport */ BatchGetBlueprintsCommand),
  BatchGetBlueprintsRequest$: () => (/* reexport */ schemas_0/* BatchGetBlueprintsRequest$ */.MoB),
  BatchGetBlueprintsResponse$: () => (/* reexport */ schemas_0/* BatchGetBlueprintsResponse$ */.qXs),
  BatchGetCrawlers$: () => (/* reexport */ schemas_0/* BatchGetCrawlers$ */.eMK),
  BatchGetCrawlersCommand: () => (/* reexport */ BatchGetCrawlersCommand),
  BatchGetCrawlersRequest$: () => (/* reexport */ schemas_0/* BatchGetCrawlersRequest$ */.L_y),
  BatchGetCrawlersResponse$: () => (/* reexport */ schemas_0/* BatchGetCrawlersResponse$ */.PTC),
  BatchGetCustomEntityTypes$: () => (/* reexport */ schemas_0/* BatchGetCustomEntityTypes$ */.ut6),
  BatchGetCustomEntityTypesCommand: () => (/* reexport */ BatchGetCustomEntityTypesCommand),
  BatchGetCustomEntityTypesRequest$: () => (/* reexport */ schemas_0/* BatchGetCustomEntityTypesRequest$ */.Phf),
  BatchGetCustomEntityTypesResponse$: () => (/* reexport */ schemas_0/* BatchGetCustomEntityTypesResponse$ */.cwI),
  BatchGetDataQualityResult$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResult$ */.$f3),
  BatchGetDataQualityResultCommand: () => (/* reexport */ BatchGetDataQualityResultCommand),
  BatchGetDataQualityResultRequest$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResultRequest$ */.wTg),
  BatchGetDataQualityResultResponse$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResultResponse$ */.qSn),
  BatchGetDataQualityResultV2$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResultV2$ */.NG9),
  BatchGetDataQualityResultV2Command: () => (/* reexport */ BatchGetDataQualityResultV2Command),
  BatchGetDataQualityResultV2Request$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResultV2Request$ */.qGD),
  BatchGetDataQualityResultV2Response$: () => (/* reexport */ schemas_0/* BatchGetDataQualityResultV2Response$ */.klv),
  BatchGetDataQualityRulesetEvaluationRun$: () => (/* reexport */ schemas_0/* BatchGetDataQualityRulesetEvaluationRun$ */.dII),
  BatchGetDataQualityRulesetEvaluationRunCommand: () => (/* reexport */ BatchGetDataQualityRulesetEvaluationRunCommand),
  BatchGetDataQualityRulesetEvaluationRunRequest$: () => (/* reexport */ schemas_0/* BatchGetDataQualityRulesetEvaluationRunRequest$ */.S6z),
  BatchGetDataQualityRulesetEvaluationRunResponse$: () => (/* reexport */ schemas_0/* BatchGetDataQualityRulesetEvaluationRunResponse$ */.UrT),
  BatchGetDevEndpoints$: () => (/* reexport */ schemas_0/* BatchGetDevEndpoints$ */.AoM),
  BatchGetDevEndpointsCommand: () => (/* reexport */ BatchGetDevEndpointsCommand),
  BatchGetDevEndpointsRequest$: () => (/* reexport */ schemas_0/* BatchGetDevEndpointsRequest$ */.tK_),
  BatchGetDevEndpointsResponse$: () => (/* reexport */ schemas_0/* BatchGetDevEndpointsResponse$ */.hVW),
  BatchGetIterableForms$: () => (/* reexport */ schemas_0/* BatchGetIterableForms$ */.alv),
  BatchGetIterableFormsCommand: () => (/* reexport */ BatchGetIterableFormsCommand),
  BatchGetIterableFormsRequest$: () => (/* reexport */ schemas_0/* BatchGetIterableFormsRequest$ */.z1G),
  BatchGetIterableFormsResponse$: () => (/* reexport */ schemas_0/* BatchGetIterableFormsResponse$ */.tdd),
  BatchGetJobs$: () => (/* reexport */ schemas_0/* BatchGetJobs$ */.ZLX),
  BatchGetJobsCommand: () => (/* reexport */ BatchGetJobsCommand/* BatchGetJobsCommand */.m),
  BatchGetJobsRequest$: () => (/* reexport */ schemas_0/* BatchGetJobsRequest$ */.yXK),
  BatchGetJobsResponse$: () => (/* reexport */ schemas_0/* BatchGetJobsResponse$ */.SHX),
  BatchGetPartition$: () => (/* reexport */ schemas_0/* BatchGetPartition$ */.DK6),
  BatchGetPartitionCommand: () => (/* reexport */ BatchGetPartitionCommand),
  BatchGetPartitionRequest$: () => (/* reexport */ schemas_0/* BatchGetPartitionRequest$ */._5I),
  BatchGetPartitionResponse$: () => (/* reexport */ schemas_0/* BatchGetPartitionResponse$ */.a5p),
  BatchGetTableOptimizer$: () => (/* reexport */ schemas_0/* BatchGetTableOptimizer$ */.qRY),
  BatchGetTableOptimizerCommand: () => (/* reexport */ BatchGetTableOptimizerCommand),
  BatchGetTableOptimizerEntry$: () => (/* reexport */ schemas_0/* BatchGetTableOptimizerEntry$ */.gE8),
  BatchGetTableOptimizerError$: () => (/* reexport */ schemas_0/* BatchGetTableOptimizerError$ */.cJM),
  BatchGetTableOptimizerRequest$: () => (/* reexport */ schemas_0/* BatchGetTableOptimizerRequest$ */.DhK),
  BatchGetTableOptimizerResponse$: () => (/* reexport */ schemas_0/* BatchGetTableOptimizerResponse$ */.xvc),
  BatchGetTriggers$: () => (/* reexport */ schemas_0/* BatchGetTriggers$ */.g1Z),
  BatchGetTriggersCommand: () => (/* reexport */ BatchGetTriggersCommand),
  BatchGetTriggersRequest$: () => (/* reexport */ schemas_0/* BatchGetTriggersRequest$ */.Pol),
  BatchGetTriggersResponse$: () => (/* reexport */ schemas_0/* BatchGetTriggersResponse$ */.leK),
  BatchGetWorkflows$: () => (/* reexport */ schemas_0/* BatchGetWorkflows$ */.LmQ),
  BatchGetWorkflowsCommand: () => (/* reexport */ BatchGetWorkflowsCommand),
  BatchGetWorkflowsRequest$: () => (/* reexport */ schemas_0/* BatchGetWorkflowsRequest$ */.Yy3),
  BatchGetWorkflowsResponse$: () => (/* reexport */ schemas_0/* BatchGetWorkflowsResponse$ */.gKy),
  BatchPutDataQualityStatisticAnnotation$: () => (/* reexport */ schemas_0/* BatchPutDataQualityStatisticAnnotation$ */.Qzd),
  BatchPutDataQualityStatisticAnnotationCommand: () => (/* reexport */ BatchPutDataQualityStatisticAnnotationCommand),
  BatchPutDataQualityStatisticAnnotationRequest$: () => (/* reexport */ schemas_0/* BatchPutDataQualityStatisticAnnotationRequest$ */.zKC),
  BatchPutDataQualityStatisticAnnotationResponse$: () => (/* reexport */ schemas_0/* BatchPutDataQualityStatisticAnnotationResponse$ */.Z6f),
  BatchStopJobRun$: () => (/* reexport */ schemas_0/* BatchStopJobRun$ */.fZL),
  BatchStopJobRunCommand: () => (/* reexport */ BatchStopJobRunCommand),
  BatchStopJobRunError$: () => (/* reexport */ schemas_0/* BatchStopJobRunError$ */.$h0),
  BatchStopJobRunRequest$: () => (/* reexport */ schemas_0/* BatchStopJobRunRequest$ */.wxD),
  BatchStopJobRunResponse$: () => (/* reexport */ schemas_0/* BatchStopJobRunResponse$ */.Y$J),
  BatchStopJobRunSuccessfulSubmission$: () => (/* reexport */ schemas_0/* BatchStopJobRunSuccessfulSubmission$ */.pdO),
  BatchTableOptimizer$: () => (/* reexport */ schemas_0/* BatchTableOptimizer$ */.o$T),
  BatchUpdatePartition$: () => (/* reexport */ schemas_0/* BatchUpdatePartition$ */.Cac),
  BatchUpdatePartitionCommand: () => (/* reexport */ BatchUpdatePartitionCommand),
  BatchUpdatePartitionFailureEntry$: () => (/* reexport */ schemas_0/* BatchUpdatePartitionFailureEntry$ */.soK),
  BatchUpdatePartitionRequest$: () => (/* reexport */ schemas_0/* BatchUpdatePartitionRequest$ */.f4Z),
  BatchUpdatePartitionRequestEntry$: () => (/* reexport */ schemas_0/* BatchUpdatePartitionRequestEntry$ */.BaU),
  BatchUpdatePartitionResponse$: () => (/* reexport */ schemas_0/* BatchUpdatePartitionResponse$ */.lG$),
  BetweenConfiguration$: () => (/* reexport */ schemas_0/* BetweenConfiguration$ */.Bud),
  BinaryColumnStatisticsData$: () => (/* reexport */ schemas_0/* BinaryColumnStatisticsData$ */.ddo),
  Blueprint$: () => (/* reexport */ schemas_0/* Blueprint$ */.a_F),
  BlueprintDetails$: () => (/* reexport */ schemas_0/* BlueprintDetails$ */._9z),
  BlueprintRun$: () => (/* reexport */ schemas_0/* BlueprintRun$ */.RnS),
  BlueprintRunState: () => (/* reexport */ BlueprintRunState),
  BlueprintStatus: () => (/* reexport */ BlueprintStatus),
  BooleanColumnStatisticsData$: () => (/* reexport */ schemas_0/* BooleanColumnStatisticsData$ */.eZb),
  CancelDataQualityRuleRecommendationRun$: () => (/* reexport */ schemas_0/* CancelDataQualityRuleRecommendationRun$ */.Cr4),
  CancelDataQualityRuleRecommendationRunCommand: () => (/* reexport */ CancelDataQualityRuleRecommendationRunCommand),
  CancelDataQualityRuleRecommendationRunRequest$: () => (/* reexport */ schemas_0/* CancelDataQualityRuleRecommendationRunRequest$ */.ZUw),
  CancelDataQualityRuleRecommendationRunResponse$: () => (/* reexport */ schemas_0/* CancelDataQualityRuleRecommendationRunResponse$ */.vG4),
  CancelDataQualityRulesetEvaluationRun$: () => (/* reexport */ schemas_0/* CancelDataQualityRulesetEvaluationRun$ */.feZ),
  CancelDataQualityRulesetEvaluationRunCommand: () => (/* reexport */ CancelDataQualityRulesetEvaluationRunCommand),
  CancelDataQualityRulesetEvaluationRunRequest$: () => (/* reexport */ schemas_0/* CancelDataQualityRulesetEvaluationRunRequest$ */.MsH),
  CancelDataQualityRulesetEvaluationRunResponse$: () => (/* reexport */ schemas_0/* CancelDataQualityRulesetEvaluationRunResponse$ */.qTn),
  CancelMLTaskRun$: () => (/* reexport */ schemas_0/* CancelMLTaskRun$ */.EbR),
  CancelMLTaskRunCommand: () => (/* reexport */ CancelMLTaskRunCommand),
  CancelMLTaskRunRequest$: () => (/* reexport */ schemas_0/* CancelMLTaskRunRequest$ */.f0r),
  CancelMLTaskRunResponse$: () => (/* reexport */ schemas_0/* CancelMLTaskRunResponse$ */.ti7),
  CancelStatement$: () => (/* reexport */ schemas_0/* CancelStatement$ */.SCO),
  CancelStatementCommand: () => (/* reexport */ CancelStatementCommand),
  CancelStatementRequest$: () => (/* reexport */ schemas_0/* CancelStatementRequest$ */.b6v),
  CancelStatementResponse$: () => (/* reexport */ schemas_0/* CancelStatementResponse$ */.VE2),
  Capabilities$: () => (/* reexport */ schemas_0/* Capabilities$ */.$fb),
  Catalog$: () => (/* reexport */ schemas_0/* Catalog$ */.CyA),
  CatalogDeltaSource$: () => (/* reexport */ schemas_0/* CatalogDeltaSource$ */.BMs),
  CatalogEncryptionMode: () => (/* reexport */ CatalogEncryptionMode),
  CatalogEntry$: () => (/* reexport */ schemas_0/* CatalogEntry$ */.OqT),
  CatalogHudiSource$: () => (/* reexport */ schemas_0/* CatalogHudiSource$ */.NhK),
  CatalogIcebergSource$: () => (/* reexport */ schemas_0/* CatalogIcebergSource$ */.YX9),
  CatalogImportStatus$: () => (/* reexport */ schemas_0/* CatalogImportStatus$ */.tq0),
  CatalogInput$: () => (/* reexport */ schemas_0/* CatalogInput$ */.IXz),
  CatalogKafkaSource$: () => (/* reexport */ schemas_0/* CatalogKafkaSource$ */.NO1),
  CatalogKinesisSource$: () => (/* reexport */ schemas_0/* CatalogKinesisSource$ */.Vyj),
  CatalogProperties$: () => (/* reexport */ schemas_0/* CatalogProperties$ */.raj),
  CatalogPropertiesOutput$: () => (/* reexport */ schemas_0/* CatalogPropertiesOutput$ */.IH9),
  CatalogSchemaChangePolicy$: () => (/* reexport */ schemas_0/* CatalogSchemaChangePolicy$ */.RNi),
  CatalogSource$: () => (/* reexport */ schemas_0/* CatalogSource$ */.$Ir),
  CatalogTableConfigOptions$: () => (/* reexport */ schemas_0/* CatalogTableConfigOptions$ */.qqj),
  CatalogTarget$: () => (/* reexport */ schemas_0/* CatalogTarget$ */.l7M),
  CheckSchemaVersionValidity$: () => (/* reexport */ schemas_0/* CheckSchemaVersionValidity$ */.wAr),
  CheckSchemaVersionValidityCommand: () => (/* reexport */ CheckSchemaVersionValidityCommand),
  CheckSchemaVersionValidityInput$: () => (/* reexport */ schemas_0/* CheckSchemaVersionValidityInput$ */.K$U),
  CheckSchemaVersionValidityResponse$: () => (/* reexport */ schemas_0/* CheckSchemaVersionValidityResponse$ */.L4b),
  Classifier$: () => (/* reexport */ schemas_0/* Classifier$ */.eAd),
  ClientCredentialsProperties$: () => (/* reexport */ schemas_0/* ClientCredentialsProperties$ */.dLC),
  CloudWatchEncryption$: () => (/* reexport */ schemas_0/* CloudWatchEncryption$ */.WWF),
  CloudWatchEncryptionMode: () => (/* reexport */ CloudWatchEncryptionMode),
  CodeGenConfigurationNode$: () => (/* reexport */ schemas_0/* CodeGenConfigurationNode$ */.Ubf),
  CodeGenEdge$: () => (/* reexport */ schemas_0/* CodeGenEdge$ */.J0v),
  CodeGenNode$: () => (/* reexport */ schemas_0/* CodeGenNode$ */.Qg_),
  CodeGenNodeArg$: () => (/* reexport */ schemas_0/* CodeGenNodeArg$ */.YIU),
  Column$: () => (/* reexport */ schemas_0/* Column$ */.ZKm),
  ColumnError$: () => (/* reexport */ schemas_0/* ColumnError$ */.Hh5),
  ColumnImportance$: () => (/* reexport */ schemas_0/* ColumnImportance$ */.lhM),
  ColumnRowFilter$: () => (/* reexport */ schemas_0/* ColumnRowFilter$ */.pAf),
  ColumnStatistics$: () => (/* reexport */ schemas_0/* ColumnStatistics$ */.YnC),
  ColumnStatisticsData$: () => (/* reexport */ schemas_0/* ColumnStatisticsData$ */._MN),
  ColumnStatisticsError$: () => (/* reexport */ schemas_0/* ColumnStatisticsError$ */.m$F),
  ColumnStatisticsState: () => (/* reexport */ ColumnStatisticsState),
  ColumnStatisticsTaskNotRunningException: () => (/* reexport */ errors/* ColumnStatisticsTaskNotRunningException */.gA),
  ColumnStatisticsTaskNotRunningException$: () => (/* reexport */ schemas_0/* ColumnStatisticsTaskNotRunningException$ */.GJT),
  ColumnStatisticsTaskRun$: () => (/* reexport */ schemas_0/* ColumnStatisticsTaskRun$ */.OJl),
  ColumnStatisticsTaskRunningException: () => (/* reexport */ errors/* ColumnStatisticsTaskRunningException */.hE),
  ColumnStatisticsTaskRunningException$: () => (/* reexport */ schemas_0/* ColumnStatisticsTaskRunningException$ */.bgq),
  ColumnStatisticsTaskSettings$: () => (/* reexport */ schemas_0/* ColumnStatisticsTaskSettings$ */.s5O),
  ColumnStatisticsTaskStoppingException: () => (/* reexport */ errors/* ColumnStatisticsTaskStoppingException */._L),
  ColumnStatisticsTaskStoppingException$: () => (/* reexport */ schemas_0/* ColumnStatisticsTaskStoppingException$ */.caM),
  ColumnStatisticsType: () => (/* reexport */ ColumnStatisticsType),
  CompactionConfiguration$: () => (/* reexport */ schemas_0/* CompactionConfiguration$ */.Ic7),
  CompactionMetrics$: () => (/* reexport */ schemas_0/* CompactionMetrics$ */.JTT),
  CompactionStrategy: () => (/* reexport */ CompactionStrategy),
  Comparator: () => (/* reexport */ Comparator),
  Compatibility: () => (/* reexport */ Compatibility),
  CompressionType: () => (/* reexport */ CompressionType),
  ComputationType: () => (/* reexport */ ComputationType),
  ComputeEnvironment: () => (/* reexport */ ComputeEnvironment),
  ComputeEnvironmentConfiguration$: () => (/* reexport */ schemas_0/* ComputeEnvironmentConfiguration$ */.Tvk),
  ConcurrentModificationException: () => (/* reexport */ errors/* ConcurrentModificationException */.bF),
  ConcurrentModificationException$: () => (/* reexport */ schemas_0/* ConcurrentModificationException$ */.LOL),
  ConcurrentRunsExceededException: () => (/* reexport */ errors/* ConcurrentRunsExceededException */.s5),
  ConcurrentRunsExceededException$: () => (/* reexport */ schemas_0/* ConcurrentRunsExceededException$ */.Kms),
  Condition$: () => (/* reexport */ schemas_0/* Condition$ */.CTq),
  ConditionCheckFailureException: () => (/* reexport */ errors/* ConditionCheckFailureException */.bv),
  ConditionCheckFailureException$: () => (/* reexport */ schemas_0/* ConditionCheckFailureException$ */.TsZ),
  ConditionExpression$: () => (/* reexport */ schemas_0/* ConditionExpression$ */.aCT),
  ConfigurationObject$: () => (/* reexport */ schemas_0/* ConfigurationObject$ */.y3z),
  ConfigurationSource: () => (/* reexport */ ConfigurationSource),
  ConflictException: () => (/* reexport */ errors/* ConflictException */.cb),
  ConflictException$: () => (/* reexport */ schemas_0/* ConflictException$ */.onj),
  ConfusionMatrix$: () => (/* reexport */ schemas_0/* ConfusionMatrix$ */.UI9),
  Connection$: () => (/* reexport */ schemas_0/* Connection$ */.NL$),
  ConnectionInput$: () => (/* reexport */ schemas_0/* ConnectionInput$ */.$f9),
  ConnectionPasswordEncryption$: () => (/* reexport */ schemas_0/* ConnectionPasswordEncryption$ */.x7U),
  ConnectionPropertiesConfiguration$: () => (/* reexport */ schemas_0/* ConnectionPropertiesConfiguration$ */.Gbn),
  ConnectionPropertyKey: () => (/* reexport */ ConnectionPropertyKey),
  ConnectionStatus: () => (/* reexport */ ConnectionStatus),
  ConnectionType: () => (/* reexport */ ConnectionType),
  ConnectionTypeBrief$: () => (/* reexport */ schemas_0/* ConnectionTypeBrief$ */.vpY),
  ConnectionTypeVariant$: () => (/* reexport */ schemas_0/* ConnectionTypeVariant$ */.o0N),
  ConnectionsList$: () => (/* reexport */ schemas_0/* ConnectionsList$ */.UWG),
  ConnectorAuthenticationConfiguration$: () => (/* reexport */ schemas_0/* ConnectorAuthenticationConfiguration$ */.Cf4),
  ConnectorAuthorizationCodeProperties$: () => (/* reexport */ schemas_0/* ConnectorAuthorizationCodeProperties$ */.PG3),
  ConnectorDataSource$: () => (/* reexport */ schemas_0/* ConnectorDataSource$ */.$sg),
  ConnectorDataTarget$: () => (/* reexport */ schemas_0/* ConnectorDataTarget$ */.PoQ),
  ConnectorOAuth2GrantType: () => (/* reexport */ ConnectorOAuth2GrantType),
  ConnectorOAuth2Properties$: () => (/* reexport */ schemas_0/* ConnectorOAuth2Properties$ */.W7n),
  ConnectorProperty$: () => (/* reexport */ schemas_0/* ConnectorProperty$ */.lFl),
  ContentType: () => (/* reexport */ ContentType),
  Crawl$: () => (/* reexport */ schemas_0/* Crawl$ */._aI),
  CrawlState: () => (/* reexport */ CrawlState),
  Crawler$: () => (/* reexport */ schemas_0/* Crawler$ */.Jel),
  CrawlerHistory$: () => (/* reexport */ schemas_0/* CrawlerHistory$ */.HgJ),
  CrawlerHistoryState: () => (/* reexport */ CrawlerHistoryState),
  CrawlerLineageSettings: () => (/* reexport */ CrawlerLineageSettings),
  CrawlerMetrics$: () => (/* reexport */ schemas_0/* CrawlerMetrics$ */.Yht),
  CrawlerNodeDetails$: () => (/* reexport */ schemas_0/* CrawlerNodeDetails$ */.Tbv),
  CrawlerNotRunningException: () => (/* reexport */ errors/* CrawlerNotRunningException */.i8),
  CrawlerNotRunningException$: () => (/* reexport */ schemas_0/* CrawlerNotRunningException$ */.A3x),
  CrawlerRunningException: () => (/* reexport */ errors/* CrawlerRunningException */.rA),
  CrawlerRunningException$: () => (/* reexport */ schemas_0/* CrawlerRunningException$ */.Vgv),
  CrawlerState: () => (/* reexport */ CrawlerState),
  CrawlerStoppingException: () => (/* reexport */ errors/* CrawlerStoppingException */.wT),
  CrawlerStoppingException$: () => (/* reexport */ schemas_0/* CrawlerStoppingException$ */.IXF),
  CrawlerTargets$: () => (/* reexport */ schemas_0/* CrawlerTargets$ */.jL0),
  CrawlsFilter$: () => (/* reexport */ schemas_0/* CrawlsFilter$ */.zvK),
  CreateBlueprint$: () => (/* reexport */ schemas_0/* CreateBlueprint$ */.eSl),
  CreateBlueprintCommand: () => (/* reexport */ CreateBlueprintCommand),
  CreateBlueprintRequest$: () => (/* reexport */ schemas_0/* CreateBlueprintRequest$ */.JdH),
  CreateBlueprintResponse$: () => (/* reexport */ schemas_0/* CreateBlueprintResponse$ */.x2v),
  CreateCatalog$: () => (/* reexport */ schemas_0/* CreateCatalog$ */.y62),
  CreateCatalogCommand: () => (/* reexport */ CreateCatalogCommand),
  CreateCatalogRequest$: () => (/* reexport */ schemas_0/* CreateCatalogRequest$ */.rcb),
  CreateCatalogResponse$: () => (/* reexport */ schemas_0/* CreateCatalogResponse$ */.jN3),
  CreateClassifier$: () => (/* reexport */ schemas_0/* CreateClassifier$ */.E$F),
  CreateClassifierCommand: () => (/* reexport */ CreateClassifierCommand),
  CreateClassifierRequest$: () => (/* reexport */ schemas_0/* CreateClassifierRequest$ */.Jbs),
  CreateClassifierResponse$: () => (/* reexport */ schemas_0/* CreateClassifierResponse$ */.Dpi),
  CreateColumnStatisticsTaskSettings$: () => (/* reexport */ schemas_0/* CreateColumnStatisticsTaskSettings$ */.cDX),
  CreateColumnStatisticsTaskSettingsCommand: () => (/* reexport */ CreateColumnStatisticsTaskSettingsCommand),
  CreateColumnStatisticsTaskSettingsRequest$: () => (/* reexport */ schemas_0/* CreateColumnStatisticsTaskSettingsRequest$ */.ryK),
  CreateColumnStatisticsTaskSettingsResponse$: () => (/* reexport */ schemas_0/* CreateColumnStatisticsTaskSettingsResponse$ */.Nu5),
  CreateConnection$: () => (/* reexport */ schemas_0/* CreateConnection$ */.bcu),
  CreateConnectionCommand: () => (/* reexport */ CreateConnectionCommand),
  CreateConnectionRequest$: () => (/* reexport */ schemas_0/* CreateConnectionRequest$ */.car),
  CreateConnectionResponse$: () => (/* reexport */ schemas_0/* CreateConnectionResponse$ */.KNI),
  CreateCrawler$: () => (/* reexport */ schemas_0/* CreateCrawler$ */.taR),
  CreateCrawlerCommand: () => (/* reexport */ CreateCrawlerCommand),
  CreateCrawlerRequest$: () => (/* reexport */ schemas_0/* CreateCrawlerRequest$ */.Y7G),
  CreateCrawlerResponse$: () => (/* reexport */ schemas_0/* CreateCrawlerResponse$ */.ewu),
  CreateCsvClassifierRequest$: () => (/* reexport */ schemas_0/* CreateCsvClassifierRequest$ */.DD4),
  CreateCustomEntityType$: () => (/* reexport */ schemas_0/* CreateCustomEntityType$ */.dvk),
  CreateCustomEntityTypeCommand: () => (/* reexport */ CreateCustomEntityTypeCommand),
  CreateCustomEntityTypeRequest$: () => (/* reexport */ schemas_0/* CreateCustomEntityTypeRequest$ */.aD4),
  CreateCustomEntityTypeResponse$: () => (/* reexport */ schemas_0/* CreateCustomEntityTypeResponse$ */.WJ1),
  CreateDataQualityEvaluationConfig$: () => (/* reexport */ schemas_0/* CreateDataQualityEvaluationConfig$ */.S3H),
  CreateDataQualityEvaluationConfigCommand: () => (/* reexport */ CreateDataQualityEvaluationConfigCommand),
  CreateDataQualityEvaluationConfigRequest$: () => (/* reexport */ schemas_0/* CreateDataQualityEvaluationConfigRequest$ */.XJM),
  CreateDataQualityEvaluationConfigResponse$: () => (/* reexport */ schemas_0/* CreateDataQualityEvaluationConfigResponse$ */.v_r),
  CreateDataQualityRuleset$: () => (/* reexport */ schemas_0/* CreateDataQualityRuleset$ */.WcL),
  CreateDataQualityRulesetCommand: () => (/* reexport */ CreateDataQualityRulesetCommand),
  CreateDataQualityRulesetRequest$: () => (/* reexport */ schemas_0/* CreateDataQualityRulesetRequest$ */.JBj),
  CreateDataQualityRulesetResponse$: () => (/* reexport */ schemas_0/* CreateDataQualityRulesetResponse$ */.zBB),
  CreateDatabase$: () => (/* reexport */ schemas_0/* CreateDatabase$ */.q_o),
  CreateDatabaseCommand: () => (/* reexport */ CreateDatabaseCommand),
  CreateDatabaseRequest$: () => (/* reexport */ schemas_0/* CreateDatabaseRequest$ */.TWK),
  CreateDatabaseResponse$: () => (/* reexport */ schemas_0/* CreateDatabaseResponse$ */.vTH),
  CreateDevEndpoint$: () => (/* reexport */ schemas_0/* CreateDevEndpoint$ */.T6j),
  CreateDevEndpointCommand: () => (/* reexport */ CreateDevEndpointCommand),
  CreateDevEndpointRequest$: () => (/* reexport */ schemas_0/* CreateDevEndpointRequest$ */.qX4),
  CreateDevEndpointResponse$: () => (/* reexport */ schemas_0/* CreateDevEndpointResponse$ */.iJZ),
  CreateGlossary$: () => (/* reexport */ schemas_0/* CreateGlossary$ */.D_7),
  CreateGlossaryCommand: () => (/* reexport */ CreateGlossaryCommand),
  CreateGlossaryRequest$: () => (/* reexport */ schemas_0/* CreateGlossaryRequest$ */.rqz),
  CreateGlossaryResponse$: () => (/* reexport */ schemas_0/* CreateGlossaryResponse$ */.Iiv),
  CreateGlossaryTerm$: () => (/* reexport */ schemas_0/* CreateGlossaryTerm$ */.jxt),
  CreateGlossaryTermCommand: () => (/* reexport */ CreateGlossaryTermCommand),
  CreateGlossaryTermRequest$: () => (/* reexport */ schemas_0/* CreateGlossaryTermRequest$ */.sJI),
  CreateGlossaryTermResponse$: () => (/* reexport */ schemas_0/* CreateGlossaryTermResponse$ */.uwN),
  CreateGlueIdentityCenterConfiguration$: () => (/* reexport */ schemas_0/* CreateGlueIdentityCenterConfiguration$ */.rjX),
  CreateGlueIdentityCenterConfigurationCommand: () => (/* reexport */ CreateGlueIdentityCenterConfigurationCommand),
  CreateGlueIdentityCenterConfigurationRequest$: () => (/* reexport */ schemas_0/* CreateGlueIdentityCenterConfigurationRequest$ */.olR),
  CreateGlueIdentityCenterConfigurationResponse$: () => (/* reexport */ schemas_0/* CreateGlueIdentityCenterConfigurationResponse$ */.EL1),
  CreateGrokClassifierRequest$: () => (/* reexport */ schemas_0/* CreateGrokClassifierRequest$ */.Ats),
  CreateIcebergTableInput$: () => (/* reexport */ schemas_0/* CreateIcebergTableInput$ */.QcY),
  CreateIntegration$: () => (/* reexport */ schemas_0/* CreateIntegration$ */.bKc),
  CreateIntegrationCommand: () => (/* reexport */ CreateIntegrationCommand),
  CreateIntegrationRequest$: () => (/* reexport */ schemas_0/* CreateIntegrationRequest$ */.Y24),
  CreateIntegrationResourceProperty$: () => (/* reexport */ schemas_0/* CreateIntegrationResourceProperty$ */.shL),
  CreateIntegrationResourcePropertyCommand: () => (/* reexport */ CreateIntegrationResourcePropertyCommand),
  CreateIntegrationResourcePropertyRequest$: () => (/* reexport */ schemas_0/* CreateIntegrationResourcePropertyRequest$ */.zcq),
  CreateIntegrationResourcePropertyResponse$: () => (/* reexport */ schemas_0/* CreateIntegrationResourcePropertyResponse$ */.hUz),
  CreateIntegrationResponse$: () => (/* reexport */ schemas_0/* CreateIntegrationResponse$ */.MUl),
  CreateIntegrationTableProperties$: () => (/* reexport */ schemas_0/* CreateIntegrationTableProperties$ */.QmX),
  CreateIntegrationTablePropertiesCommand: () => (/* reexport */ CreateIntegrationTablePropertiesCommand),
  CreateIntegrationTablePropertiesRequest$: () => (/* reexport */ schemas_0/* CreateIntegrationTablePropertiesRequest$ */.LZr),
  CreateIntegrationTablePropertiesResponse$: () => (/* reexport */ schemas_0/* CreateIntegrationTablePropertiesResponse$ */.BNY),
  CreateJob$: () => (/* reexport */ schemas_0/* CreateJob$ */.UZb),
  CreateJobCommand: () => (/* reexport */ CreateJobCommand),
  CreateJobRequest$: () => (/* reexport */ schemas_0/* CreateJobRequest$ */.lPR),
  CreateJobResponse$: () => (/* reexport */ schemas_0/* CreateJobResponse$ */.BEy),
  CreateJsonClassifierRequest$: () => (/* reexport */ schemas_0/* CreateJsonClassifierRequest$ */.$Bs),
  CreateMLTransform$: () => (/* reexport */ schemas_0/* CreateMLTransform$ */.WwA),
  CreateMLTransformCommand: () => (/* reexport */ CreateMLTransformCommand),
  CreateMLTransformRequest$: () => (/* reexport */ schemas_0/* CreateMLTransformRequest$ */.jo$),
  CreateMLTransformResponse$: () => (/* reexport */ schemas_0/* CreateMLTransformResponse$ */.Nkc),
  CreatePartition$: () => (/* reexport */ schemas_0/* CreatePartition$ */.L8U),
  CreatePartitionCommand: () => (/* reexport */ CreatePartitionCommand),
  CreatePartitionIndex$: () => (/* reexport */ schemas_0/* CreatePartitionIndex$ */.V6H),
  CreatePartitionIndexCommand: () => (/* reexport */ CreatePartitionIndexCommand),
  CreatePartitionIndexRequest$: () => (/* reexport */ schemas_0/* CreatePartitionIndexRequest$ */.sNF),
  CreatePartitionIndexResponse$: () => (/* reexport */ schemas_0/* CreatePartitionIndexResponse$ */.qO1),
  CreatePartitionRequest$: () => (/* reexport */ schemas_0/* CreatePartitionRequest$ */.W7Z),
  CreatePartitionResponse$: () => (/* reexport */ schemas_0/* CreatePartitionResponse$ */.eh4),
  CreateRegistry$: () => (/* reexport */ schemas_0/* CreateRegistry$ */.qlZ),
  CreateRegistryCommand: () => (/* reexport */ CreateRegistryCommand),
  CreateRegistryInput$: () => (/* reexport */ schemas_0/* CreateRegistryInput$ */.mB8),
  CreateRegistryResponse$: () => (/* reexport */ schemas_0/* CreateRegistryResponse$ */.TKb),
  CreateSchema$: () => (/* reexport */ schemas_0/* CreateSchema$ */.cSE),
  CreateSchemaCommand: () => (/* reexport */ CreateSchemaCommand),
  CreateSchemaInput$: () => (/* reexport */ schemas_0/* CreateSchemaInput$ */.IoM),
  CreateSchemaResponse$: () => (/* reexport */ schemas_0/* CreateSchemaResponse$ */.jwn),
  CreateScript$: () => (/* reexport */ schemas_0/* CreateScript$ */.E0G),
  CreateScriptCommand: () => (/* reexport */ CreateScriptCommand),
  CreateScriptRequest$: () => (/* reexport */ schemas_0/* CreateScriptRequest$ */.bd7),
  CreateScriptResponse$: () => (/* reexport */ schemas_0/* CreateScriptResponse$ */.$Mg),
  CreateSecurityConfiguration$: () => (/* reexport */ schemas_0/* CreateSecurityConfiguration$ */.Fep),
  CreateSecurityConfigurationCommand: () => (/* reexport */ CreateSecurityConfigurationCommand),
  CreateSecurityConfigurationRequest$: () => (/* reexport */ schemas_0/* CreateSecurityConfigurationRequest$ */.In),
  CreateSecurityConfigurationResponse$: () => (/* reexport */ schemas_0/* CreateSecurityConfigurationResponse$ */.ue3),
  CreateSession$: () => (/* reexport */ schemas_0/* CreateSession$ */.Nsl),
  CreateSessionCommand: () => (/* reexport */ CreateSessionCommand),
  CreateSessionRequest$: () => (/* reexport */ schemas_0/* CreateSessionRequest$ */.sBx),
  CreateSessionResponse$: () => (/* reexport */ schemas_0/* CreateSessionResponse$ */.IPD),
  CreateTable$: () => (/* reexport */ schemas_0/* CreateTable$ */.JKm),
  CreateTableCommand: () => (/* reexport */ CreateTableCommand),
  CreateTableOptimizer$: () => (/* reexport */ schemas_0/* CreateTableOptimizer$ */.iJ4),
  CreateTableOptimizerCommand: () => (/* reexport */ CreateTableOptimizerCommand),
  CreateTableOptimizerRequest$: () => (/* reexport */ schemas_0/* CreateTableOptimizerRequest$ */.fp8),
  CreateTableOptimizerResponse$: () => (/* reexport */ schemas_0/* CreateTableOptimizerResponse$ */.pTX),
  CreateTableRequest$: () => (/* reexport */ schemas_0/* CreateTableRequest$ */.wzR),
  CreateTableResponse$: () => (/* reexport */ schemas_0/* CreateTableResponse$ */.I1e),
  CreateTrigger$: () => (/* reexport */ schemas_0/* CreateTrigger$ */.tUr),
  CreateTriggerCommand: () => (/* reexport */ CreateTriggerCommand),
  CreateTriggerRequest$: () => (/* reexport */ schemas_0/* CreateTriggerRequest$ */.Sge),
  CreateTriggerResponse$: () => (/* reexport */ schemas_0/* CreateTriggerResponse$ */.e0i),
  CreateUsageProfile$: () => (/* reexport */ schemas_0/* CreateUsageProfile$ */.tHx),
  CreateUsageProfileCommand: () => (/* reexport */ CreateUsageProfileCommand),
  CreateUsageProfileRequest$: () => (/* reexport */ schemas_0/* CreateUsageProfileRequest$ */.qbr),
  CreateUsageProfileResponse$: () => (/* reexport */ schemas_0/* CreateUsageProfileResponse$ */.W3o),
  CreateUserDefinedFunction$: () => (/* reexport */ schemas_0/* CreateUserDefinedFunction$ */.f3j),
  CreateUserDefinedFunctionCommand: () => (/* reexport */ CreateUserDefinedFunctionCommand),
  CreateUserDefinedFunctionRequest$: () => (/* reexport */ schemas_0/* CreateUserDefinedFunctionRequest$ */.UVt),
  CreateUserDefinedFunctionResponse$: () => (/* reexport */ schemas_0/* CreateUserDefinedFunctionResponse$ */.CeI),
  CreateWorkflow$: () => (/* reexport */ schemas_0/* CreateWorkflow$ */.QV_),
  CreateWorkflowCommand: () => (/* reexport */ CreateWorkflowCommand),
  CreateWorkflowRequest$: () => (/* reexport */ schemas_0/* CreateWorkflowRequest$ */.LKA),
  CreateWorkflowResponse$: () => (/* reexport */ schemas_0/* CreateWorkflowResponse$ */.PxD),
  CreateXMLClassifierRequest$: () => (/* reexport */ schemas_0/* CreateXMLClassifierRequest$ */.iME),
  CsvClassifier$: () => (/* reexport */ schemas_0/* CsvClassifier$ */.YUW),
  CsvHeaderOption: () => (/* reexport */ CsvHeaderOption),
  CsvSerdeOption: () => (/* reexport */ CsvSerdeOption),
  CursorConfiguration$: () => (/* reexport */ schemas_0/* CursorConfiguration$ */.hIz),
  CustomAuthenticationProperties$: () => (/* reexport */ schemas_0/* CustomAuthenticationProperties$ */.$nn),
  CustomCode$: () => (/* reexport */ schemas_0/* CustomCode$ */.nl_),
  CustomEntityType$: () => (/* reexport */ schemas_0/* CustomEntityType$ */.Vp8),
  DDBELTCatalogAdditionalOptions$: () => (/* reexport */ schemas_0/* DDBELTCatalogAdditionalOptions$ */.SuT),
  DDBELTConnectionOptions$: () => (/* reexport */ schemas_0/* DDBELTConnectionOptions$ */.Src),
  DQCompositeRuleEvaluationMethod: () => (/* reexport */ DQCompositeRuleEvaluationMethod),
  DQResultsPublishingOptions$: () => (/* reexport */ schemas_0/* DQResultsPublishingOptions$ */.dBN),
  DQStopJobOnFailureOptions$: () => (/* reexport */ schemas_0/* DQStopJobOnFailureOptions$ */.w5x),
  DQStopJobOnFailureTiming: () => (/* reexport */ DQStopJobOnFailureTiming),
  DQTransformOutput: () => (/* reexport */ DQTransformOutput),
  DataCatalogEncryptionSettings$: () => (/* reexport */ schemas_0/* DataCatalogEncryptionSettings$ */.WSI),
  DataFormat: () => (/* reexport */ DataFormat),
  DataLakeAccessProperties$: () => (/* reexport */ schemas_0/* DataLakeAccessProperties$ */.XGX),
  DataLakeAccessPropertiesOutput$: () => (/* reexport */ schemas_0/* DataLakeAccessPropertiesOutput$ */.Wm$),
  DataLakePrincipal$: () => (/* reexport */ schemas_0/* DataLakePrincipal$ */.kBH),
  DataOperation: () => (/* reexport */ DataOperation),
  DataQualityAggregatedMetrics$: () => (/* reexport */ schemas_0/* DataQualityAggregatedMetrics$ */._ET),
  DataQualityAnalyzerResult$: () => (/* reexport */ schemas_0/* DataQualityAnalyzerResult$ */.rK$),
  DataQualityConfigurationV2$: () => (/* reexport */ schemas_0/* DataQualityConfigurationV2$ */.SoY),
  DataQualityEncryption$: () => (/* reexport */ schemas_0/* DataQualityEncryption$ */.Xjg),
  DataQualityEncryptionMode: () => (/* reexport */ DataQualityEncryptionMode),
  DataQualityEngine: () => (/* reexport */ DataQualityEngine),
  DataQualityEvaluationConfigAdditionalRunOptions$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigAdditionalRunOptions$ */.UUD),
  DataQualityEvaluationConfigDataSource$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigDataSource$ */.liN),
  DataQualityEvaluationConfigGlueTables$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigGlueTables$ */.Ctj),
  DataQualityEvaluationConfigLevel: () => (/* reexport */ DataQualityEvaluationConfigLevel),
  DataQualityEvaluationConfigListDataSource$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigListDataSource$ */.PDN),
  DataQualityEvaluationConfigListDetails$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigListDetails$ */.gBD),
  DataQualityEvaluationConfigListGlueTables$: () => (/* reexport */ schemas_0/* DataQualityEvaluationConfigListGlueTables$ */.qp_),
  DataQualityEvaluationConfigManagedRuleset: () => (/* reexport */ DataQualityEvaluationConfigManagedRuleset),
  DataQualityEvaluationConfigTrigger: () => (/* reexport */ DataQualityEvaluationConfigTrigger),
  DataQualityEvaluationRunAdditionalRunOptions$: () => (/* reexport */ schemas_0/* DataQualityEvaluationRunAdditionalRunOptions$ */.x7s),
  DataQualityEvaluationRunMode: () => (/* reexport */ DataQualityEvaluationRunMode),
  DataQualityGlueTable$: () => (/* reexport */ schemas_0/* DataQualityGlueTable$ */.lNl),
  DataQualityMetricValues$: () => (/* reexport */ schemas_0/* DataQualityMetricValues$ */.cN8),
  DataQualityModelStatus: () => (/* reexport */ DataQualityModelStatus),
  DataQualityObservation$: () => (/* reexport */ schemas_0/* DataQualityObservation$ */.mSV),
  DataQualityResult$: () => (/* reexport */ schemas_0/* DataQualityResult$ */.JyW),
  DataQualityResultDescription$: () => (/* reexport */ schemas_0/* DataQualityResultDescription$ */.xKq),
  DataQualityResultFilterCriteria$: () => (/* reexport */ schemas_0/* DataQualityResultFilterCriteria$ */.K4Y),
  DataQualityResultV2Item$: () => (/* reexport */ schemas_0/* DataQualityResultV2Item$ */.aKL),
  DataQualityResultsV2Description$: () => (/* reexport */ schemas_0/* DataQualityResultsV2Description$ */.S5p),
  DataQualityResultsV2FilterCriteria$: () => (/* reexport */ schemas_0/* DataQualityResultsV2FilterCriteria$ */.xsw),
  DataQualityRuleRecommendationRunAdditionalRunOptions$: () => (/* reexport */ schemas_0/* DataQualityRuleRecommendationRunAdditionalRunOptions$ */.G6l),
  DataQualityRuleRecommendationRunDescription$: () => (/* reexport */ schemas_0/* DataQualityRuleRecommendationRunDescription$ */.gI2),
  DataQualityRuleRecommendationRunFilter$: () => (/* reexport */ schemas_0/* DataQualityRuleRecommendationRunFilter$ */.s8R),
  DataQualityRuleResult$: () => (/* reexport */ schemas_0/* DataQualityRuleResult$ */.X2E),
  DataQualityRuleResultStatus: () => (/* reexport */ DataQualityRuleResultStatus),
  DataQualityRuleResultsOptions$: () => (/* reexport */ schemas_0/* DataQualityRuleResultsOptions$ */.sRd),
  DataQualityRulesetEvaluationRun$: () => (/* reexport */ schemas_0/* DataQualityRulesetEvaluationRun$ */.PX9),
  DataQualityRulesetEvaluationRunDescription$: () => (/* reexport */ schemas_0/* DataQualityRulesetEvaluationRunDescription$ */.jZy),
  DataQualityRulesetEvaluationRunFilter$: () => (/* reexport */ schemas_0/* DataQualityRulesetEvaluationRunFilter$ */.Flf),
  DataQualityRulesetFilterCriteria$: () => (/* reexport */ schemas_0/* DataQualityRulesetFilterCriteria$ */.XDX),
  DataQualityRulesetListDetails$: () => (/* reexport */ schemas_0/* DataQualityRulesetListDetails$ */.AG7),
  DataQualityTargetTable$: () => (/* reexport */ schemas_0/* DataQualityTargetTable$ */.P60),
  DataQualityTelemetry$: () => (/* reexport */ schemas_0/* DataQualityTelemetry$ */.TgL),
  DataSource$: () => (/* reexport */ schemas_0/* DataSource$ */.o9X),
  Database$: () => (/* reexport */ schemas_0/* Database$ */.q69),
  DatabaseAttributes: () => (/* reexport */ DatabaseAttributes),
  DatabaseIdentifier$: () => (/* reexport */ schemas_0/* DatabaseIdentifier$ */.flu),
  DatabaseInput$: () => (/* reexport */ schemas_0/* DatabaseInput$ */.o$S),
  DatapointInclusionAnnotation$: () => (/* reexport */ schemas_0/* DatapointInclusionAnnotation$ */.sjn),
  Datatype$: () => (/* reexport */ schemas_0/* Datatype$ */.vYI),
  DateColumnStatisticsData$: () => (/* reexport */ schemas_0/* DateColumnStatisticsData$ */.iss),
  DdbExportType: () => (/* reexport */ DdbExportType),
  DecimalColumnStatisticsData$: () => (/* reexport */ schemas_0/* DecimalColumnStatisticsData$ */.DuA),
  DecimalNumber$: () => (/* reexport */ schemas_0/* DecimalNumber$ */.$QX),
  DeleteAsset$: () => (/* reexport */ schemas_0/* DeleteAsset$ */.UIx),
  DeleteAssetCommand: () => (/* reexport */ DeleteAssetCommand),
  DeleteAssetRequest$: () => (/* reexport */ schemas_0/* DeleteAssetRequest$ */.vFv),
  DeleteAssetResponse$: () => (/* reexport */ schemas_0/* DeleteAssetResponse$ */.hbx),
  DeleteAssetType$: () => (/* reexport */ schemas_0/* DeleteAssetType$ */.ebM),
  DeleteAssetTypeCommand: () => (/* reexport */ DeleteAssetTypeCommand),
  DeleteAssetTypeRequest$: () => (/* reexport */ schemas_0/* DeleteAssetTypeRequest$ */.hup),
  DeleteAssetTypeResponse$: () => (/* reexport */ schemas_0/* DeleteAssetTypeResponse$ */.BZ7),
  DeleteAttachment$: () => (/* reexport */ schemas_0/* DeleteAttachment$ */.LH9),
  DeleteAttachmentCommand: () => (/* reexport */ DeleteAttachmentCommand),
  DeleteAttachmentRequest$: () => (/* reexport */ schemas_0/* DeleteAttachmentRequest$ */.Ql7),
  DeleteAttachmentResponse$: () => (/* reexport */ schemas_0/* DeleteAttachmentResponse$ */.qqC),
  DeleteBehavior: () => (/* reexport */ DeleteBehavior),
  DeleteBlueprint$: () => (/* reexport */ schemas_0/* DeleteBlueprint$ */.Nhd),
  DeleteBlueprintCommand: () => (/* reexport */ DeleteBlueprintCommand),
  DeleteBlueprintRequest$: () => (/* reexport */ schemas_0/* DeleteBlueprintRequest$ */.uNy),
  DeleteBlueprintResponse$: () => (/* reexport */ schemas_0/* DeleteBlueprintResponse$ */.MQT),
  DeleteCatalog$: () => (/* reexport */ schemas_0/* DeleteCatalog$ */.bgm),
  DeleteCatalogCommand: () => (/* reexport */ DeleteCatalogCommand),
  DeleteCatalogRequest$: () => (/* reexport */ schemas_0/* DeleteCatalogRequest$ */.aFn),
  DeleteCatalogResponse$: () => (/* reexport */ schemas_0/* DeleteCatalogResponse$ */.IoD),
  DeleteClassifier$: () => (/* reexport */ schemas_0/* DeleteClassifier$ */.Jo3),
  DeleteClassifierCommand: () => (/* reexport */ DeleteClassifierCommand),
  DeleteClassifierRequest$: () => (/* reexport */ schemas_0/* DeleteClassifierRequest$ */.kbF),
  DeleteClassifierResponse$: () => (/* reexport */ schemas_0/* DeleteClassifierResponse$ */._KF),
  DeleteColumnStatisticsForPartition$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForPartition$ */.GmH),
  DeleteColumnStatisticsForPartitionCommand: () => (/* reexport */ DeleteColumnStatisticsForPartitionCommand),
  DeleteColumnStatisticsForPartitionRequest$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForPartitionRequest$ */.BTy),
  DeleteColumnStatisticsForPartitionResponse$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForPartitionResponse$ */.v74),
  DeleteColumnStatisticsForTable$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForTable$ */.iru),
  DeleteColumnStatisticsForTableCommand: () => (/* reexport */ DeleteColumnStatisticsForTableCommand),
  DeleteColumnStatisticsForTableRequest$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForTableRequest$ */.ZSB),
  DeleteColumnStatisticsForTableResponse$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsForTableResponse$ */.RrA),
  DeleteColumnStatisticsTaskSettings$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsTaskSettings$ */.$Hi),
  DeleteColumnStatisticsTaskSettingsCommand: () => (/* reexport */ DeleteColumnStatisticsTaskSettingsCommand),
  DeleteColumnStatisticsTaskSettingsRequest$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsTaskSettingsRequest$ */.yoe),
  DeleteColumnStatisticsTaskSettingsResponse$: () => (/* reexport */ schemas_0/* DeleteColumnStatisticsTaskSettingsResponse$ */.gNI),
  DeleteConnection$: () => (/* reexport */ schemas_0/* DeleteConnection$ */.yln),
  DeleteConnectionCommand: () => (/* reexport */ DeleteConnectionCommand),
  DeleteConnectionRequest$: () => (/* reexport */ schemas_0/* DeleteConnectionRequest$ */.pW$),
  DeleteConnectionResponse$: () => (/* reexport */ schemas_0/* DeleteConnectionResponse$ */.$eR),
  DeleteConnectionType$: () => (/* reexport */ schemas_0/* DeleteConnectionType$ */.gw0),
  DeleteConnectionTypeCommand: () => (/* reexport */ DeleteConnectionTypeCommand),
  DeleteConnectionTypeRequest$: () => (/* reexport */ schemas_0/* DeleteConnectionTypeRequest$ */.hCR),
  DeleteConnectionTypeResponse$: () => (/* reexport */ schemas_0/* DeleteConnectionTypeResponse$ */.zUV),
  DeleteCrawler$: () => (/* reexport */ schemas_0/* DeleteCrawler$ */.OxV),
  DeleteCrawlerCommand: () => (/* reexport */ DeleteCrawlerCommand),
  DeleteCrawlerRequest$: () => (/* reexport */ schemas_0/* DeleteCrawlerRequest$ */.zDA),
  DeleteCrawlerResponse$: () => (/* reexport */ schemas_0/* DeleteCrawlerResponse$ */.NTV),
  DeleteCustomEntityType$: () => (/* reexport */ schemas_0/* DeleteCustomEntityType$ */.kuH),
  DeleteCustomEntityTypeCommand: () => (/* reexport */ DeleteCustomEntityTypeCommand),
  DeleteCustomEntityTypeRequest$: () => (/* reexport */ schemas_0/* DeleteCustomEntityTypeRequest$ */.xqk),
  DeleteCustomEntityTypeResponse$: () => (/* reexport */ schemas_0/* DeleteCustomEntityTypeResponse$ */.Vb6),
  DeleteDataQualityEvaluationConfig$: () => (/* reexport */ schemas_0/* DeleteDataQualityEvaluationConfig$ */.tue),
  DeleteDataQualityEvaluationConfigCommand: () => (/* reexport */ DeleteDataQualityEvaluationConfigCommand),
  DeleteDataQualityEvaluationConfigRequest$: () => (/* reexport */ schemas_0/* DeleteDataQualityEvaluationConfigRequest$ */.cV1),
  DeleteDataQualityEvaluationConfigResponse$: () => (/* reexport */ schemas_0/* DeleteDataQualityEvaluationConfigResponse$ */.Mhq),
  DeleteDataQualityRuleset$: () => (/* reexport */ schemas_0/* DeleteDataQualityRuleset$ */.$Dd),
  DeleteDataQualityRulesetCommand: () => (/* reexport */ DeleteDataQualityRulesetCommand),
  DeleteDataQualityRulesetRequest$: () => (/* reexport */ schemas_0/* DeleteDataQualityRulesetRequest$ */.ysW),
  DeleteDataQualityRulesetResponse$: () => (/* reexport */ schemas_0/* DeleteDataQualityRulesetResponse$ */.wl3),
  DeleteDatabase$: () => (/* reexport */ schemas_0/* DeleteDatabase$ */.hEn),
  DeleteDatabaseCommand: () => (/* reexport */ DeleteDatabaseCommand),
  DeleteDatabaseRequest$: () => (/* reexport */ schemas_0/* DeleteDatabaseRequest$ */.Syk),
  DeleteDatabaseResponse$: () => (/* reexport */ schemas_0/* DeleteDatabaseResponse$ */.sDN),
  DeleteDevEndpoint$: () => (/* reexport */ schemas_0/* DeleteDevEndpoint$ */.YFT),
  DeleteDevEndpointCommand: () => (/* reexport */ DeleteDevEndpointCommand),
  DeleteDevEndpointRequest$: () => (/* reexport */ schemas_0/* DeleteDevEndpointRequest$ */.H_L),
  DeleteDevEndpointResponse$: () => (/* reexport */ schemas_0/* DeleteDevEndpointResponse$ */.x_o),
  DeleteFormType$: () => (/* reexport */ schemas_0/* DeleteFormType$ */.S_),
  DeleteFormTypeCommand: () => (/* reexport */ DeleteFormTypeCommand),
  DeleteFormTypeRequest$: () => (/* reexport */ schemas_0/* DeleteFormTypeRequest$ */.NxW),
  DeleteFormTypeResponse$: () => (/* reexport */ schemas_0/* DeleteFormTypeResponse$ */.Xfe),
  DeleteGlossary$: () => (/* reexport */ schemas_0/* DeleteGlossary$ */.gcE),
  DeleteGlossaryCommand: () => (/* reexport */ DeleteGlossaryCommand),
  DeleteGlossaryRequest$: () => (/* reexport */ schemas_0/* DeleteGlossaryRequest$ */.zfd),
  DeleteGlossaryResponse$: () => (/* reexport */ schemas_0/* DeleteGlossaryResponse$ */.VjV),
  DeleteGlossaryTerm$: () => (/* reexport */ schemas_0/* DeleteGlossaryTerm$ */.qOY),
  DeleteGlossaryTermCommand: () => (/* reexport */ DeleteGlossaryTermCommand),
  DeleteGlossaryTermRequest$: () => (/* reexport */ schemas_0/* DeleteGlossaryTermRequest$ */.Xyq),
  DeleteGlossaryTermResponse$: () => (/* reexport */ schemas_0/* DeleteGlossaryTermResponse$ */.JQb),
  DeleteGlueIdentityCenterConfiguration$: () => (/* reexport */ schemas_0/* DeleteGlueIdentityCenterConfiguration$ */.Odc),
  DeleteGlueIdentityCenterConfigurationCommand: () => (/* reexport */ DeleteGlueIdentityCenterConfigurationCommand),
  DeleteGlueIdentityCenterConfigurationRequest$: () => (/* reexport */ schemas_0/* DeleteGlueIdentityCenterConfigurationRequest$ */.xui),
  DeleteGlueIdentityCenterConfigurationResponse$: () => (/* reexport */ schemas_0/* DeleteGlueIdentityCenterConfigurationResponse$ */.VTq),
  DeleteIntegration$: () => (/* reexport */ schemas_0/* DeleteIntegration$ */.mQC),
  DeleteIntegrationCommand: () => (/* reexport */ DeleteIntegrationCommand),
  DeleteIntegrationRequest$: () => (/* reexport */ schemas_0/* DeleteIntegrationRequest$ */.ZP1),
  DeleteIntegrationResourceProperty$: () => (/* reexport */ schemas_0/* DeleteIntegrationResourceProperty$ */.La9),
  DeleteIntegrationResourcePropertyCommand: () => (/* reexport */ DeleteIntegrationResourcePropertyCommand),
  DeleteIntegrationResourcePropertyRequest$: () => (/* reexport */ schemas_0/* DeleteIntegrationResourcePropertyRequest$ */.id7),
  DeleteIntegrationResourcePropertyResponse$: () => (/* reexport */ schemas_0/* DeleteIntegrationResourcePropertyResponse$ */.KR0),
  DeleteIntegrationResponse$: () => (/* reexport */ schemas_0/* DeleteIntegrationResponse$ */.nNC),
  DeleteIntegrationTableProperties$: () => (/* reexport */ schemas_0/* DeleteIntegrationTableProperties$ */.PqU),
  DeleteIntegrationTablePropertiesCommand: () => (/* reexport */ DeleteIntegrationTablePropertiesCommand),
  DeleteIntegrationTablePropertiesRequest$: () => (/* reexport */ schemas_0/* DeleteIntegrationTablePropertiesRequest$ */.ODt),
  DeleteIntegrationTablePropertiesResponse$: () => (/* reexport */ schemas_0/* DeleteIntegrationTablePropertiesResponse$ */.ezx),
  DeleteJob$: () => (/* reexport */ schemas_0/* DeleteJob$ */.vIb),
  DeleteJobCommand: () => (/* reexport */ DeleteJobCommand),
  DeleteJobRequest$: () => (/* reexport */ schemas_0/* DeleteJobRequest$ */.Mmg),
  DeleteJobResponse$: () => (/* reexport */ schemas_0/* DeleteJobResponse$ */.Egv),
  DeleteMLTransform$: () => (/* reexport */ schemas_0/* DeleteMLTransform$ */.rWp),
  DeleteMLTransformCommand: () => (/* reexport */ DeleteMLTransformCommand),
  DeleteMLTransformRequest$: () => (/* reexport */ schemas_0/* DeleteMLTransformRequest$ */.a9n),
  DeleteMLTransformResponse$: () => (/* reexport */ schemas_0/* DeleteMLTransformResponse$ */.WdD),
  DeletePartition$: () => (/* reexport */ schemas_0/* DeletePartition$ */.Qtf),
  DeletePartitionCommand: () => (/* reexport */ DeletePartitionCommand),
  DeletePartitionIndex$: () => (/* reexport */ schemas_0/* DeletePartitionIndex$ */.usJ),
  DeletePartitionIndexCommand: () => (/* reexport */ DeletePartitionIndexCommand),
  DeletePartitionIndexRequest$: () => (/* reexport */ schemas_0/* DeletePartitionIndexRequest$ */.FZI),
  DeletePartitionIndexResponse$: () => (/* reexport */ schemas_0/* DeletePartitionIndexResponse$ */.f3G),
  DeletePartitionRequest$: () => (/* reexport */ schemas_0/* DeletePartitionRequest$ */.b2X),
  DeletePartitionResponse$: () => (/* reexport */ schemas_0/* DeletePartitionResponse$ */.rFp),
  DeleteRegistry$: () => (/* reexport */ schemas_0/* DeleteRegistry$ */.JN3),
  DeleteRegistryCommand: () => (/* reexport */ DeleteRegistryCommand),
  DeleteRegistryInput$: () => (/* reexport */ schemas_0/* DeleteRegistryInput$ */.HN0),
  DeleteRegistryResponse$: () => (/* reexport */ schemas_0/* DeleteRegistryResponse$ */.kMh),
  DeleteResourcePolicy$: () => (/* reexport */ schemas_0/* DeleteResourcePolicy$ */.cfZ),
  DeleteResourcePolicyCommand: () => (/* reexport */ DeleteResourcePolicyCommand),
  DeleteResourcePolicyRequest$: () => (/* reexport */ schemas_0/* DeleteResourcePolicyRequest$ */.ra$),
  DeleteResourcePolicyResponse$: () => (/* reexport */ schemas_0/* DeleteResourcePolicyResponse$ */.lgk),
  DeleteSchema$: () => (/* reexport */ schemas_0/* DeleteSchema$ */.JjC),
  DeleteSchemaCommand: () => (/* reexport */ DeleteSchemaCommand),
  DeleteSchemaInput$: () => (/* reexport */ schemas_0/* DeleteSchemaInput$ */.nVc),
  DeleteSchemaResponse$: () => (/* reexport */ schemas_0/* DeleteSchemaResponse$ */.wUb),
  DeleteSchemaVersions$: () => (/* reexport */ schemas_0/* DeleteSchemaVersions$ */.a8g),
  DeleteSchemaVersionsCommand: () => (/* reexport */ DeleteSchemaVersionsCommand),
  DeleteSchemaVersionsInput$: () => (/* reexport */ schemas_0/* DeleteSchemaVersionsInput$ */.uOP),
  DeleteSchemaVersionsResponse$: () => (/* reexport */ schemas_0/* DeleteSchemaVersionsResponse$ */.lAd),
  DeleteSecurityConfiguration$: () => (/* reexport */ schemas_0/* DeleteSecurityConfiguration$ */.W$$),
  DeleteSecurityConfigurationCommand: () => (/* reexport */ DeleteSecurityConfigurationCommand),
  DeleteSecurityConfigurationRequest$: () => (/* reexport */ schemas_0/* DeleteSecurityConfigurationRequest$ */.V4n),
  DeleteSecurityConfigurationResponse$: () => (/* reexport */ schemas_0/* DeleteSecurityConfigurationResponse$ */.DaU),
  DeleteSession$: () => (/* reexport */ schemas_0/* DeleteSession$ */.jUU),
  DeleteSessionCommand: () => (/* reexport */ DeleteSessionCommand),
  DeleteSessionRequest$: () => (/* reexport */ schemas_0/* DeleteSessionRequest$ */.zXf),
  DeleteSessionResponse$: () => (/* reexport */ schemas_0/* DeleteSessionResponse$ */.xb3),
  DeleteTable$: () => (/* reexport */ schemas_0/* DeleteTable$ */.qFz),
  DeleteTableCommand: () => (/* reexport */ DeleteTableCommand),
  DeleteTableOptimizer$: () => (/* reexport */ schemas_0/* DeleteTableOptimizer$ */.V7),
  DeleteTableOptimizerCommand: () => (/* reexport */ DeleteTableOptimizerCommand),
  DeleteTableOptimizerRequest$: () => (/* reexport */ schemas_0/* DeleteTableOptimizerRequest$ */.csO),
  DeleteTableOptimizerResponse$: () => (/* reexport */ schemas_0/* DeleteTableOptimizerResponse$ */.Y46),
  DeleteTableRequest$: () => (/* reexport */ schemas_0/* DeleteTableRequest$ */.v$y),
  DeleteTableResponse$: () => (/* reexport */ schemas_0/* DeleteTableResponse$ */.BJ3),
  DeleteTableVersion$: () => (/* reexport */ schemas_0/* DeleteTableVersion$ */.WbP),
  DeleteTableVersionCommand: () => (/* reexport */ DeleteTableVersionCommand),
  DeleteTableVersionRequest$: () => (/* reexport */ schemas_0/* DeleteTableVersionRequest$ */.J4c),
  DeleteTableVersionResponse$: () => (/* reexport */ schemas_0/* DeleteTableVersionResponse$ */.R99),
  DeleteTrigger$: () => (/* reexport */ schemas_0/* DeleteTrigger$ */.i5b),
  DeleteTriggerCommand: () => (/* reexport */ DeleteTriggerCommand),
  DeleteTriggerRequest$: () => (/* reexport */ schemas_0/* DeleteTriggerRequest$ */.jdt),
  DeleteTriggerResponse$: () => (/* reexport */ schemas_0/* DeleteTriggerResponse$ */.JLn),
  DeleteUsageProfile$: () => (/* reexport */ schemas_0/* DeleteUsageProfile$ */.ORn),
  DeleteUsageProfileCommand: () => (/* reexport */ DeleteUsageProfileCommand),
  DeleteUsageProfileRequest$: () => (/* reexport */ schemas_0/* DeleteUsageProfileRequest$ */.huE),
  DeleteUsageProfileResponse$: () => (/* reexport */ schemas_0/* DeleteUsageProfileResponse$ */.BZy),
  DeleteUserDefinedFunction$: () => (/* reexport */ schemas_0/* DeleteUserDefinedFunction$ */.Mww),
  DeleteUserDefinedFunctionCommand: () => (/* reexport */ DeleteUserDefinedFunctionCommand),
  DeleteUserDefinedFunctionRequest$: () => (/* reexport */ schemas_0/* DeleteUserDefinedFunctionRequest$ */.N8P),
  DeleteUserDefinedFunctionResponse$: () => (/* reexport */ schemas_0/* DeleteUserDefinedFunctionResponse$ */.hPI),
  DeleteWorkflow$: () => (/* reexport */ schemas_0/* DeleteWorkflow$ */.VC2),
  DeleteWorkflowCommand: () => (/* reexport */ DeleteWorkflowCommand),
  DeleteWorkflowRequest$: () => (/* reexport */ schemas_0/* DeleteWorkflowRequest$ */.WyS),
  DeleteWorkflowResponse$: () => (/* reexport */ schemas_0/* DeleteWorkflowResponse$ */.MPk),
  DeltaTarget$: () => (/* reexport */ schemas_0/* DeltaTarget$ */.o75),
  DeltaTargetCompressionType: () => (/* reexport */ DeltaTargetCompressionType),
  DescribeConnectionType$: () => (/* reexport */ schemas_0/* DescribeConnectionType$ */.i_y),
  DescribeConnectionTypeCommand: () => (/* reexport */ DescribeConnectionTypeCommand),
  DescribeConnectionTypeRequest$: () => (/* reexport */ schemas_0/* DescribeConnectionTypeRequest$ */.jsp),
  DescribeConnectionTypeResponse$: () => (/* reexport */ schemas_0/* DescribeConnectionTypeResponse$ */.PdN),
  DescribeEntity$: () => (/* reexport */ schemas_0/* DescribeEntity$ */.f3z),
  DescribeEntityCommand: () => (/* reexport */ DescribeEntityCommand),
  DescribeEntityRequest$: () => (/* reexport */ schemas_0/* DescribeEntityRequest$ */.G0D),
  DescribeEntityResponse$: () => (/* reexport */ schemas_0/* DescribeEntityResponse$ */.WgF),
  DescribeInboundIntegrations$: () => (/* reexport */ schemas_0/* DescribeInboundIntegrations$ */.EW2),
  DescribeInboundIntegrationsCommand: () => (/* reexport */ DescribeInboundIntegrationsCommand),
  DescribeInboundIntegrationsRequest$: () => (/* reexport */ schemas_0/* DescribeInboundIntegrationsRequest$ */.NU0),
  DescribeInboundIntegrationsResponse$: () => (/* reexport */ schemas_0/* DescribeInboundIntegrationsResponse$ */.JT3),
  DescribeIntegrations$: () => (/* reexport */ schemas_0/* DescribeIntegrations$ */.Z27),
  DescribeIntegrationsCommand: () => (/* reexport */ DescribeIntegrationsCommand),
  DescribeIntegrationsRequest$: () => (/* reexport */ schemas_0/* DescribeIntegrationsRequest$ */.mUt),
  DescribeIntegrationsResponse$: () => (/* reexport */ schemas_0/* DescribeIntegrationsResponse$ */.Qdq),
  DevEndpoint$: () => (/* reexport */ schemas_0/* DevEndpoint$ */.BPm),
  DevEndpointCustomLibraries$: () => (/* reexport */ schemas_0/* DevEndpointCustomLibraries$ */.NBK),
  DirectJDBCSource$: () => (/* reexport */ schemas_0/* DirectJDBCSource$ */.i0U),
  DirectKafkaSource$: () => (/* reexport */ schemas_0/* DirectKafkaSource$ */.H$1),
  DirectKinesisSource$: () => (/* reexport */ schemas_0/* DirectKinesisSource$ */.H3l),
  DirectSchemaChangePolicy$: () => (/* reexport */ schemas_0/* DirectSchemaChangePolicy$ */.lTL),
  DisassociateGlossaryTerms$: () => (/* reexport */ schemas_0/* DisassociateGlossaryTerms$ */.CRl),
  DisassociateGlossaryTermsCommand: () => (/* reexport */ DisassociateGlossaryTermsCommand),
  DisassociateGlossaryTermsRequest$: () => (/* reexport */ schemas_0/* DisassociateGlossaryTermsRequest$ */.XxJ),
  DisassociateGlossaryTermsResponse$: () => (/* reexport */ schemas_0/* DisassociateGlossaryTermsResponse$ */.zuL),
  DistributionData$: () => (/* reexport */ schemas_0/* DistributionData$ */.ZcG),
  DistributionResultsOptions$: () => (/* reexport */ schemas_0/* DistributionResultsOptions$ */.Hxd),
  DoubleColumnStatisticsData$: () => (/* reexport */ schemas_0/* DoubleColumnStatisticsData$ */.R9z),
  DropDuplicates$: () => (/* reexport */ schemas_0/* DropDuplicates$ */.sQd),
  DropFields$: () => (/* reexport */ schemas_0/* DropFields$ */.Jl_),
  DropNullFields$: () => (/* reexport */ schemas_0/* DropNullFields$ */.Ub7),
  DynamicTransform$: () => (/* reexport */ schemas_0/* DynamicTransform$ */.yVX),
  DynamoDBCatalogSource$: () => (/* reexport */ schemas_0/* DynamoDBCatalogSource$ */.NzF),
  DynamoDBELTConnectorSource$: () => (/* reexport */ schemas_0/* DynamoDBELTConnectorSource$ */.OTB),
  DynamoDBTarget$: () => (/* reexport */ schemas_0/* DynamoDBTarget$ */.i48),
  Edge$: () => (/* reexport */ schemas_0/* Edge$ */.eMk),
  EnableHybridValues: () => (/* reexport */ EnableHybridValues),
  EncryptionAtRest$: () => (/* reexport */ schemas_0/* EncryptionAtRest$ */.nNS),
  EncryptionConfiguration$: () => (/* reexport */ schemas_0/* EncryptionConfiguration$ */.YWT),
  Entity$: () => (/* reexport */ schemas_0/* Entity$ */.sco),
  EntityConfiguration$: () => (/* reexport */ schemas_0/* EntityConfiguration$ */.eK_),
  EntityNotFoundException: () => (/* reexport */ errors/* EntityNotFoundException */.wm),
  EntityNotFoundException$: () => (/* reexport */ schemas_0/* EntityNotFoundException$ */.S7_),
  ErrorDetail$: () => (/* reexport */ schemas_0/* ErrorDetail$ */.aEU),
  ErrorDetails$: () => (/* reexport */ schemas_0/* ErrorDetails$ */.nez),
  EvaluateDataQuality$: () => (/* reexport */ schemas_0/* EvaluateDataQuality$ */.rNG),
  EvaluateDataQualityMultiFrame$: () => (/* reexport */ schemas_0/* EvaluateDataQualityMultiFrame$ */.Hqr),
  EvaluationMetrics$: () => (/* reexport */ schemas_0/* EvaluationMetrics$ */.ikT),
  EventBatchingCondition$: () => (/* reexport */ schemas_0/* EventBatchingCondition$ */.COk),
  ExecutionAttempt$: () => (/* reexport */ schemas_0/* ExecutionAttempt$ */.mfB),
  ExecutionClass: () => (/* reexport */ ExecutionClass),
  ExecutionProperty$: () => (/* reexport */ schemas_0/* ExecutionProperty$ */.yU),
  ExecutionStatus: () => (/* reexport */ ExecutionStatus),
  ExistCondition: () => (/* reexport */ ExistCondition),
  ExportEncryptionConfiguration$: () => (/* reexport */ schemas_0/* ExportEncryptionConfiguration$ */.Ind),
  ExportLabelsTaskRunProperties$: () => (/* reexport */ schemas_0/* ExportLabelsTaskRunProperties$ */.xkB),
  ExportSetting: () => (/* reexport */ ExportSetting),
  ExportStatus: () => (/* reexport */ ExportStatus),
  ExtractedParameter$: () => (/* reexport */ schemas_0/* ExtractedParameter$ */.Svt),
  FederatedCatalog$: () => (/* reexport */ schemas_0/* FederatedCatalog$ */.UQy),
  FederatedDatabase$: () => (/* reexport */ schemas_0/* FederatedDatabase$ */.qtP),
  FederatedResourceAlreadyExistsException: () => (/* reexport */ errors/* FederatedResourceAlreadyExistsException */.KJ),
  FederatedResourceAlreadyExistsException$: () => (/* reexport */ schemas_0/* FederatedResourceAlreadyExistsException$ */.Of9),
  FederatedTable$: () => (/* reexport */ schemas_0/* FederatedTable$ */.DQ8),
  FederationSourceErrorCode: () => (/* reexport */ FederationSourceErrorCode),
  FederationSourceException: () => (/* reexport */ errors/* FederationSourceException */.K3),
  FederationSourceException$: () => (/* reexport */ schemas_0/* FederationSourceException$ */.yPc),
  FederationSourceRetryableException: () => (/* reexport */ errors/* FederationSourceRetryableException */.aZ),
  FederationSourceRetryableException$: () => (/* reexport */ schemas_0/* FederationSourceRetryableException$ */.Gdr),
  Field$: () => (/* reexport */ schemas_0/* Field$ */.HVZ),
  FieldDataType: () => (/* reexport */ FieldDataType),
  FieldDefinition$: () => (/* reexport */ schemas_0/* FieldDefinition$ */.KhI),
  FieldFilterOperator: () => (/* reexport */ FieldFilterOperator),
  FieldName: () => (/* reexport */ FieldName),
  FillMissingValues$: () => (/* reexport */ schemas_0/* FillMissingValues$ */.uHs),
  Filter$: () => (/* reexport */ schemas_0/* Filter$ */.X$X),
  FilterConfiguration$: () => (/* reexport */ schemas_0/* FilterConfiguration$ */.xUq),
  FilterExpression$: () => (/* reexport */ schemas_0/* FilterExpression$ */.J71),
  FilterLogicalOperator: () => (/* reexport */ FilterLogicalOperator),
  FilterMode: () => (/* reexport */ FilterMode),
  FilterOperation: () => (/* reexport */ FilterOperation),
  FilterOperator: () => (/* reexport */ FilterOperator),
  FilterOverrides$: () => (/* reexport */ schemas_0/* FilterOverrides$ */.MZl),
  FilterStringConfiguration$: () => (/* reexport */ schemas_0/* FilterStringConfiguration$ */.WMF),
  FilterValue$: () => (/* reexport */ schemas_0/* FilterValue$ */.g7e),
  FilterValueType: () => (/* reexport */ FilterValueType),
  FindMatchesMetrics$: () => (/* reexport */ schemas_0/* FindMatchesMetrics$ */.Ux4),
  FindMatchesParameters$: () => (/* reexport */ schemas_0/* FindMatchesParameters$ */.bvk),
  FindMatchesTaskRunProperties$: () => (/* reexport */ schemas_0/* FindMatchesTaskRunProperties$ */.O9g),
  FormTypeItem$: () => (/* reexport */ schemas_0/* FormTypeItem$ */.UnB),
  FunctionType: () => (/* reexport */ FunctionType),
  GetAsset$: () => (/* reexport */ schemas_0/* GetAsset$ */.$SU),
  GetAssetCommand: () => (/* reexport */ GetAssetCommand),
  GetAssetInput$: () => (/* reexport */ schemas_0/* GetAssetInput$ */.li),
  GetAssetOutput$: () => (/* reexport */ schemas_0/* GetAssetOutput$ */.CG9),
  GetAssetType$: () => (/* reexport */ schemas_0/* GetAssetType$ */.l3B),
  GetAssetTypeCommand: () => (/* reexport */ GetAssetTypeCommand),
  GetAssetTypeRequest$: () => (/* reexport */ schemas_0/* GetAssetTypeRequest$ */.sKs),
  GetAssetTypeResponse$: () => (/* reexport */ schemas_0/* GetAssetTypeResponse$ */.qP6),
  GetBlueprint$: () => (/* reexport */ schemas_0/* GetBlueprint$ */.YgV),
  GetBlueprintCommand: () => (/* reexport */ GetBlueprintCommand),
  GetBlueprintRequest$: () => (/* reexport */ schemas_0/* GetBlueprintRequest$ */.rB5),
  GetBlueprintResponse$: () => (/* reexport */ schemas_0/* GetBlueprintResponse$ */.$wQ),
  GetBlueprintRun$: () => (/* reexport */ schemas_0/* GetBlueprintRun$ */.REf),
  GetBlueprintRunCommand: () => (/* reexport */ GetBlueprintRunCommand),
  GetBlueprintRunRequest$: () => (/* reexport */ schemas_0/* GetBlueprintRunRequest$ */.Y5p),
  GetBlueprintRunResponse$: () => (/* reexport */ schemas_0/* GetBlueprintRunResponse$ */.W2M),
  GetBlueprintRuns$: () => (/* reexport */ schemas_0/* GetBlueprintRuns$ */.kVr),
  GetBlueprintRunsCommand: () => (/* reexport */ GetBlueprintRunsCommand),
  GetBlueprintRunsRequest$: () => (/* reexport */ schemas_0/* GetBlueprintRunsRequest$ */.jEi),
  GetBlueprintRunsResponse$: () => (/* reexport */ schemas_0/* GetBlueprintRunsResponse$ */.PhO),
  GetCatalog$: () => (/* reexport */ schemas_0/* GetCatalog$ */.GLF),
  GetCatalogCommand: () => (/* reexport */ GetCatalogCommand),
  GetCatalogImportStatus$: () => (/* reexport */ schemas_0/* GetCatalogImportStatus$ */.zg_),
  GetCatalogImportStatusCommand: () => (/* reexport */ GetCatalogImportStatusCommand),
  GetCatalogImportStatusRequest$: () => (/* reexport */ schemas_0/* GetCatalogImportStatusRequest$ */.sqE),
  GetCatalogImportStatusResponse$: () => (/* reexport */ schemas_0/* GetCatalogImportStatusResponse$ */.Q2F),
  GetCatalogRequest$: () => (/* reexport */ schemas_0/* GetCatalogRequest$ */.lGT),
  GetCatalogResponse$: () => (/* reexport */ schemas_0/* GetCatalogResponse$ */.Lcc),
  GetCatalogs$: () => (/* reexport */ schemas_0/* GetCatalogs$ */.T3n),
  GetCatalogsCommand: () => (/* reexport */ GetCatalogsCommand),
  GetCatalogsRequest$: () => (/* reexport */ schemas_0/* GetCatalogsRequest$ */.SgC),
  GetCatalogsResponse$: () => (/* reexport */ schemas_0/* GetCatalogsResponse$ */.e0q),
  GetClassifier$: () => (/* reexport */ schemas_0/* GetClassifier$ */.yHQ),
  GetClassifierCommand: () => (/* reexport */ GetClassifierCommand),
  GetClassifierRequest$: () => (/* reexport */ schemas_0/* GetClassifierRequest$ */.JmW),
  GetClassifierResponse$: () => (/* reexport */ schemas_0/* GetClassifierResponse$ */.PSF),
  GetClassifiers$: () => (/* reexport */ schemas_0/* GetClassifiers$ */.Hze),
  GetClassifiersCommand: () => (/* reexport */ GetClassifiersCommand),
  GetClassifiersRequest$: () => (/* reexport */ schemas_0/* GetClassifiersRequest$ */.WWs),
  GetClassifiersResponse$: () => (/* reexport */ schemas_0/* GetClassifiersResponse$ */.Si2),
  GetColumnStatisticsForPartition$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForPartition$ */.Tcd),
  GetColumnStatisticsForPartitionCommand: () => (/* reexport */ GetColumnStatisticsForPartitionCommand),
  GetColumnStatisticsForPartitionRequest$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForPartitionRequest$ */.om7),
  GetColumnStatisticsForPartitionResponse$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForPartitionResponse$ */.MUI),
  GetColumnStatisticsForTable$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForTable$ */.dAj),
  GetColumnStatisticsForTableCommand: () => (/* reexport */ GetColumnStatisticsForTableCommand),
  GetColumnStatisticsForTableRequest$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForTableRequest$ */.auP),
  GetColumnStatisticsForTableResponse$: () => (/* reexport */ schemas_0/* GetColumnStatisticsForTableResponse$ */.yAO),
  GetColumnStatisticsTaskRun$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRun$ */.aU5),
  GetColumnStatisticsTaskRunCommand: () => (/* reexport */ GetColumnStatisticsTaskRunCommand),
  GetColumnStatisticsTaskRunRequest$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRunRequest$ */.lRM),
  GetColumnStatisticsTaskRunResponse$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRunResponse$ */.Lnf),
  GetColumnStatisticsTaskRuns$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRuns$ */.rUp),
  GetColumnStatisticsTaskRunsCommand: () => (/* reexport */ GetColumnStatisticsTaskRunsCommand),
  GetColumnStatisticsTaskRunsRequest$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRunsRequest$ */.OJj),
  GetColumnStatisticsTaskRunsResponse$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskRunsResponse$ */.Wjj),
  GetColumnStatisticsTaskSettings$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskSettings$ */.w8w),
  GetColumnStatisticsTaskSettingsCommand: () => (/* reexport */ GetColumnStatisticsTaskSettingsCommand),
  GetColumnStatisticsTaskSettingsRequest$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskSettingsRequest$ */.NU5),
  GetColumnStatisticsTaskSettingsResponse$: () => (/* reexport */ schemas_0/* GetColumnStatisticsTaskSettingsResponse$ */.h3k),
  GetConnection$: () => (/* reexport */ schemas_0/* GetConnection$ */.lCz),
  GetConnectionCommand: () => (/* reexport */ GetConnectionCommand),
  GetConnectionRequest$: () => (/* reexport */ schemas_0/* GetConnectionRequest$ */.qU9),
  GetConnectionResponse$: () => (/* reexport */ schemas_0/* GetConnectionResponse$ */.oNk),
  GetConnections$: () => (/* reexport */ schemas_0/* GetConnections$ */.c9d),
  GetConnectionsCommand: () => (/* reexport */ GetConnectionsCommand),
  GetConnectionsFilter$: () => (/* reexport */ schemas_0/* GetConnectionsFilter$ */.Yq3),
  GetConnectionsRequest$: () => (/* reexport */ schemas_0/* GetConnectionsRequest$ */.BzL),
  GetConnectionsResponse$: () => (/* reexport */ schemas_0/* GetConnectionsResponse$ */.PHb),
  GetCrawler$: () => (/* reexport */ schemas_0/* GetCrawler$ */.tfJ),
  GetCrawlerCommand: () => (/* reexport */ GetCrawlerCommand),
  GetCrawlerMetrics$: () => (/* reexport */ schemas_0/* GetCrawlerMetrics$ */.urZ),
  GetCrawlerMetricsCommand: () => (/* reexport */ GetCrawlerMetricsCommand),
  GetCrawlerMetricsRequest$: () => (/* reexport */ schemas_0/* GetCrawlerMetricsRequest$ */.Js6),
  GetCrawlerMetricsResponse$: () => (/* reexport */ schemas_0/* GetCrawlerMetricsResponse$ */.hzt),
  GetCrawlerRequest$: () => (/* reexport */ schemas_0/* GetCrawlerRequest$ */.qnO),
  GetCrawlerResponse$: () => (/* reexport */ schemas_0/* GetCrawlerResponse$ */.eTh),
  GetCrawlers$: () => (/* reexport */ schemas_0/* GetCrawlers$ */.wml),
  GetCrawlersCommand: () => (/* reexport */ GetCrawlersCommand),
  GetCrawlersRequest$: () => (/* reexport */ schemas_0/* GetCrawlersRequest$ */.LXG),
  GetCrawlersResponse$: () => (/* reexport */ schemas_0/* GetCrawlersResponse$ */.HWu),
  GetCustomEntityType$: () => (/* reexport */ schemas_0/* GetCustomEntityType$ */.Ras),
  GetCustomEntityTypeCommand: () => (/* reexport */ GetCustomEntityTypeCommand),
  GetCustomEntityTypeRequest$: () => (/* reexport */ schemas_0/* GetCustomEntityTypeRequest$ */.WQG),
  GetCustomEntityTypeResponse$: () => (/* reexport */ schemas_0/* GetCustomEntityTypeResponse$ */.OK1),
  GetDashboardUrl$: () => (/* reexport */ schemas_0/* GetDashboardUrl$ */.a5F),
  GetDashboardUrlCommand: () => (/* reexport */ GetDashboardUrlCommand),
  GetDashboardUrlRequest$: () => (/* reexport */ schemas_0/* GetDashboardUrlRequest$ */.Vw6),
  GetDashboardUrlResponse$: () => (/* reexport */ schemas_0/* GetDashboardUrlResponse$ */.Rnc),
  GetDataCatalogEncryptionSettings$: () => (/* reexport */ schemas_0/* GetDataCatalogEncryptionSettings$ */.G5),
  GetDataCatalogEncryptionSettingsCommand: () => (/* reexport */ GetDataCatalogEncryptionSettingsCommand),
  GetDataCatalogEncryptionSettingsRequest$: () => (/* reexport */ schemas_0/* GetDataCatalogEncryptionSettingsRequest$ */.JyU),
  GetDataCatalogEncryptionSettingsResponse$: () => (/* reexport */ schemas_0/* GetDataCatalogEncryptionSettingsResponse$ */.XKq),
  GetDataCatalogExportConfiguration$: () => (/* reexport */ schemas_0/* GetDataCatalogExportConfiguration$ */.m$u),
  GetDataCatalogExportConfigurationCommand: () => (/* reexport */ GetDataCatalogExportConfigurationCommand),
  GetDataCatalogExportConfigurationInput$: () => (/* reexport */ schemas_0/* GetDataCatalogExportConfigurationInput$ */.SPy),
  GetDataCatalogExportConfigurationOutput$: () => (/* reexport */ schemas_0/* GetDataCatalogExportConfigurationOutput$ */.L3b),
  GetDataQualityEvaluationConfig$: () => (/* reexport */ schemas_0/* GetDataQualityEvaluationConfig$ */.OEM),
  GetDataQualityEvaluationConfigCommand: () => (/* reexport */ GetDataQualityEvaluationConfigCommand),
  GetDataQualityEvaluationConfigRequest$: () => (/* reexport */ schemas_0/* GetDataQualityEvaluationConfigRequest$ */.NLe),
  GetDataQualityEvaluationConfigResponse$: () => (/* reexport */ schemas_0/* GetDataQualityEvaluationConfigResponse$ */.FsZ),
  GetDataQualityModel$: () => (/* reexport */ schemas_0/* GetDataQualityModel$ */.X6O),
  GetDataQualityModelCommand: () => (/* reexport */ GetDataQualityModelCommand),
  GetDataQualityModelRequest$: () => (/* reexport */ schemas_0/* GetDataQualityModelRequest$ */.E2q),
  GetDataQualityModelResponse$: () => (/* reexport */ schemas_0/* GetDataQualityModelResponse$ */.SBD),
  GetDataQualityModelResult$: () => (/* reexport */ schemas_0/* GetDataQualityModelResult$ */.wnZ),
  GetDataQualityModelResultCommand: () => (/* reexport */ GetDataQualityModelResultCommand),
  GetDataQualityModelResultRequest$: () => (/* reexport */ schemas_0/* GetDataQualityModelResultRequest$ */.bAF),
  GetDataQualityModelResultResponse$: () => (/* reexport */ schemas_0/* GetDataQualityModelResultResponse$ */.Zy9),
  GetDataQualityResult$: () => (/* reexport */ schemas_0/* GetDataQualityResult$ */.fIm),
  GetDataQualityResultCommand: () => (/* reexport */ GetDataQualityResultCommand),
  GetDataQualityResultRequest$: () => (/* reexport */ schemas_0/* GetDataQualityResultRequest$ */.SBG),
  GetDataQualityResultResponse$: () => (/* reexport */ schemas_0/* GetDataQualityResultResponse$ */.K15),
  GetDataQualityResultV2$: () => (/* reexport */ schemas_0/* GetDataQualityResultV2$ */.pPJ),
  GetDataQualityResultV2Command: () => (/* reexport */ GetDataQualityResultV2Command),
  GetDataQualityResultV2Request$: () => (/* reexport */ schemas_0/* GetDataQualityResultV2Request$ */.M_X),
  GetDataQualityResultV2Response$: () => (/* reexport */ schemas_0/* GetDataQualityResultV2Response$ */.WX3),
  GetDataQualityRuleRecommendationRun$: () => (/* reexport */ schemas_0/* GetDataQualityRuleRecommendationRun$ */.uR6),
  GetDataQualityRuleRecommendationRunCommand: () => (/* reexport */ GetDataQualityRuleRecommendationRunCommand),
  GetDataQualityRuleRecommendationRunRequest$: () => (/* reexport */ schemas_0/* GetDataQualityRuleRecommendationRunRequest$ */.LfE),
  GetDataQualityRuleRecommendationRunResponse$: () => (/* reexport */ schemas_0/* GetDataQualityRuleRecommendationRunResponse$ */.dz3),
  GetDataQualityRuleset$: () => (/* reexport */ schemas_0/* GetDataQualityRuleset$ */.kEr),
  GetDataQualityRulesetCommand: () => (/* reexport */ GetDataQualityRulesetCommand),
  GetDataQualityRulesetEvaluationRun$: () => (/* reexport */ schemas_0/* GetDataQualityRulesetEvaluationRun$ */.Fd4),
  GetDataQualityRulesetEvaluationRunCommand: () => (/* reexport */ GetDataQualityRulesetEvaluationRunCommand),
  GetDataQualityRulesetEvaluationRunRequest$: () => (/* reexport */ schemas_0/* GetDataQualityRulesetEvaluationRunRequest$ */.kw6),
  GetDataQualityRulesetEvaluationRunResponse$: () => (/* reexport */ schemas_0/* GetDataQualityRulesetEvaluationRunResponse$ */.KnC),
  GetDataQualityRulesetRequest$: () => (/* reexport */ schemas_0/* GetDataQualityRulesetRequest$ */.vP5),
  GetDataQualityRulesetResponse$: () => (/* reexport */ schemas_0/* GetDataQualityRulesetResponse$ */.ba4),
  GetDatabase$: () => (/* reexport */ schemas_0/* GetDatabase$ */.WHc),
  GetDatabaseCommand: () => (/* reexport */ GetDatabaseCommand/* GetDatabaseCommand */.v),
  GetDatabaseRequest$: () => (/* reexport */ schemas_0/* GetDatabaseRequest$ */.nPv),
  GetDatabaseResponse$: () => (/* reexport */ schemas_0/* GetDatabaseResponse$ */.dzZ),
  GetDatabases$: () => (/* reexport */ schemas_0/* GetDatabases$ */.TJU),
  GetDatabasesCommand: () => (/* reexport */ GetDatabasesCommand),
  GetDatabasesRequest$: () => (/* reexport */ schemas_0/* GetDatabasesRequest$ */.w7X),
  GetDatabasesResponse$: () => (/* reexport */ schemas_0/* GetDatabasesResponse$ */.meF),
  GetDataflowGraph$: () => (/* reexport */ schemas_0/* GetDataflowGraph$ */.vO),
  GetDataflowGraphCommand: () => (/* reexport */ GetDataflowGraphCommand),
  GetDataflowGraphRequest$: () => (/* reexport */ schemas_0/* GetDataflowGraphRequest$ */.Gp0),
  GetDataflowGraphResponse$: () => (/* reexport */ schemas_0/* GetDataflowGraphResponse$ */.cEF),
  GetDevEndpoint$: () => (/* reexport */ schemas_0/* GetDevEndpoint$ */.DVq),
  GetDevEndpointCommand: () => (/* reexport */ GetDevEndpointCommand),
  GetDevEndpointRequest$: () => (/* reexport */ schemas_0/* GetDevEndpointRequest$ */.ER8),
  GetDevEndpointResponse$: () => (/* reexport */ schemas_0/* GetDevEndpointResponse$ */.I3M),
  GetDevEndpoints$: () => (/* reexport */ schemas_0/* GetDevEndpoints$ */.WQg),
  GetDevEndpointsCommand: () => (/* reexport */ GetDevEndpointsCommand),
  GetDevEndpointsRequest$: () => (/* reexport */ schemas_0/* GetDevEndpointsRequest$ */.DCj),
  GetDevEndpointsResponse$: () => (/* reexport */ schemas_0/* GetDevEndpointsResponse$ */.JKJ),
  GetEntityRecords$: () => (/* reexport */ schemas_0/* GetEntityRecords$ */.Ofu),
  GetEntityRecordsCommand: () => (/* reexport */ GetEntityRecordsCommand),
  GetEntityRecordsRequest$: () => (/* reexport */ schemas_0/* GetEntityRecordsRequest$ */.l0R),
  GetEntityRecordsResponse$: () => (/* reexport */ schemas_0/* GetEntityRecordsResponse$ */.DAr),
  GetFormType$: () => (/* reexport */ schemas_0/* GetFormType$ */.F$b),
  GetFormTypeCommand: () => (/* reexport */ GetFormTypeCommand),
  GetFormTypeRequest$: () => (/* reexport */ schemas_0/* GetFormTypeRequest$ */.WbE),
  GetFormTypeResponse$: () => (/* reexport */ schemas_0/* GetFormTypeResponse$ */.Yud),
  GetGlossary$: () => (/* reexport */ schemas_0/* GetGlossary$ */.pii),
  GetGlossaryCommand: () => (/* reexport */ GetGlossaryCommand),
  GetGlossaryRequest$: () => (/* reexport */ schemas_0/* GetGlossaryRequest$ */.cHR),
  GetGlossaryResponse$: () => (/* reexport */ schemas_0/* GetGlossaryResponse$ */.Kil),
  GetGlossaryTerm$: () => (/* reexport */ schemas_0/* GetGlossaryTerm$ */.xjF),
  GetGlossaryTermCommand: () => (/* reexport */ GetGlossaryTermCommand),
  GetGlossaryTermRequest$: () => (/* reexport */ schemas_0/* GetGlossaryTermRequest$ */.Aub),
  GetGlossaryTermResponse$: () => (/* reexport */ schemas_0/* GetGlossaryTermResponse$ */.Ozr),
  GetGlueIdentityCenterConfiguration$: () => (/* reexport */ schemas_0/* GetGlueIdentityCenterConfiguration$ */.JLm),
  GetGlueIdentityCenterConfigurationCommand: () => (/* reexport */ GetGlueIdentityCenterConfigurationCommand),
  GetGlueIdentityCenterConfigurationRequest$: () => (/* reexport */ schemas_0/* GetGlueIdentityCenterConfigurationRequest$ */.Kh),
  GetGlueIdentityCenterConfigurationResponse$: () => (/* reexport */ schemas_0/* GetGlueIdentityCenterConfigurationResponse$ */.aRJ),
  GetIntegrationResourceProperty$: () => (/* reexport */ schemas_0/* GetIntegrationResourceProperty$ */.ibu),
  GetIntegrationResourcePropertyCommand: () => (/* reexport */ GetIntegrationResourcePropertyCommand),
  GetIntegrationResourcePropertyRequest$: () => (/* reexport */ schemas_0/* GetIntegrationResourcePropertyRequest$ */.jlN),
  GetIntegrationResourcePropertyResponse$: () => (/* reexport */ schemas_0/* GetIntegrationResourcePropertyResponse$ */.$cV),
  GetIntegrationTableProperties$: () => (/* reexport */ schemas_0/* GetIntegrationTableProperties$ */.uGn),
  GetIntegrationTablePropertiesCommand: () => (/* reexport */ GetIntegrationTablePropertiesCommand),
  GetIntegrationTablePropertiesRequest$: () => (/* reexport */ schemas_0/* GetIntegrationTablePropertiesRequest$ */.z2b),
  GetIntegrationTablePropertiesResponse$: () => (/* reexport */ schemas_0/* GetIntegrationTablePropertiesResponse$ */.P34),
  GetJob$: () => (/* reexport */ schemas_0/* GetJob$ */.GV0),
  GetJobBookmark$: () => (/* reexport */ schemas_0/* GetJobBookmark$ */.EoP),
  GetJobBookmarkCommand: () => (/* reexport */ GetJobBookmarkCommand),
  GetJobBookmarkRequest$: () => (/* reexport */ schemas_0/* GetJobBookmarkRequest$ */.Ve),
  GetJobBookmarkResponse$: () => (/* reexport */ schemas_0/* GetJobBookmarkResponse$ */.d7h),
  GetJobCommand: () => (/* reexport */ GetJobCommand),
  GetJobRequest$: () => (/* reexport */ schemas_0/* GetJobRequest$ */.tAi),
  GetJobResponse$: () => (/* reexport */ schemas_0/* GetJobResponse$ */.ve2),
  GetJobRun$: () => (/* reexport */ schemas_0/* GetJobRun$ */.hMM),
  GetJobRunCommand: () => (/* reexport */ GetJobRunCommand),
  GetJobRunRequest$: () => (/* reexport */ schemas_0/* GetJobRunRequest$ */.GYZ),
  GetJobRunResponse$: () => (/* reexport */ schemas_0/* GetJobRunResponse$ */.eQN),
  GetJobRuns$: () => (/* reexport */ schemas_0/* GetJobRuns$ */.sbV),
  GetJobRunsCommand: () => (/* reexport */ GetJobRunsCommand),
  GetJobRunsRequest$: () => (/* reexport */ schemas_0/* GetJobRunsRequest$ */.B9y),
  GetJobRunsResponse$: () => (/* reexport */ schemas_0/* GetJobRunsResponse$ */.tE8),
  GetJobUpgradeAnalysis$: () => (/* reexport */ schemas_0/* GetJobUpgradeAnalysis$ */.UpN),
  GetJobUpgradeAnalysisCommand: () => (/* reexport */ GetJobUpgradeAnalysisCommand),
  GetJobUpgradeAnalysisRequest$: () => (/* reexport */ schemas_0/* GetJobUpgradeAnalysisRequest$ */.zil),
  GetJobUpgradeAnalysisResponse$: () => (/* reexport */ schemas_0/* GetJobUpgradeAnalysisResponse$ */.Xzf),
  GetJobs$: () => (/* reexport */ schemas_0/* GetJobs$ */.$bC),
  GetJobsCommand: () => (/* reexport */ GetJobsCommand),
  GetJobsRequest$: () => (/* reexport */ schemas_0/* GetJobsRequest$ */.Y3B),
  GetJobsResponse$: () => (/* reexport */ schemas_0/* GetJobsResponse$ */.ghs),
  GetMLTaskRun$: () => (/* reexport */ schemas_0/* GetMLTaskRun$ */.E$W),
  GetMLTaskRunCommand: () => (/* reexport */ GetMLTaskRunCommand),
  GetMLTaskRunRequest$: () => (/* reexport */ schemas_0/* GetMLTaskRunRequest$ */.R1B),
  GetMLTaskRunResponse$: () => (/* reexport */ schemas_0/* GetMLTaskRunResponse$ */.l6J),
  GetMLTaskRuns$: () => (/* reexport */ schemas_0/* GetMLTaskRuns$ */.Jv9),
  GetMLTaskRunsCommand: () => (/* reexport */ GetMLTaskRunsCommand),
  GetMLTaskRunsRequest$: () => (/* reexport */ schemas_0/* GetMLTaskRunsRequest$ */.aTT),
  GetMLTaskRunsResponse$: () => (/* reexport */ schemas_0/* GetMLTaskRunsResponse$ */.o2R),
  GetMLTransform$: () => (/* reexport */ schemas_0/* GetMLTransform$ */.eHM),
  GetMLTransformCommand: () => (/* reexport */ GetMLTransformCommand),
  GetMLTransformRequest$: () => (/* reexport */ schemas_0/* GetMLTransformRequest$ */.DJi),
  GetMLTransformResponse$: () => (/* reexport */ schemas_0/* GetMLTransformResponse$ */.Xcl),
  GetMLTransforms$: () => (/* reexport */ schemas_0/* GetMLTransforms$ */.Vc7),
  GetMLTransformsCommand: () => (/* reexport */ GetMLTransformsCommand),
  GetMLTransformsRequest$: () => (/* reexport */ schemas_0/* GetMLTransformsRequest$ */.OE),
  GetMLTransformsResponse$: () => (/* reexport */ schemas_0/* GetMLTransformsResponse$ */.WG_),
  GetMapping$: () => (/* reexport */ schemas_0/* GetMapping$ */.puE),
  GetMappingCommand: () => (/* reexport */ GetMappingCommand),
  GetMappingRequest$: () => (/* reexport */ schemas_0/* GetMappingRequest$ */.oJ0),
  GetMappingResponse$: () => (/* reexport */ schemas_0/* GetMappingResponse$ */.mOJ),
  GetMaterializedViewRefreshTaskRun$: () => (/* reexport */ schemas_0/* GetMaterializedViewRefreshTaskRun$ */.E_6),
  GetMaterializedViewRefreshTaskRunCommand: () => (/* reexport */ GetMaterializedViewRefreshTaskRunCommand),
  GetMaterializedViewRefreshTaskRunRequest$: () => (/* reexport */ schemas_0/* GetMaterializedViewRefreshTaskRunRequest$ */.Jgc),
  GetMaterializedViewRefreshTaskRunResponse$: () => (/* reexport */ schemas_0/* GetMaterializedViewRefreshTaskRunResponse$ */.Lib),
  GetPartition$: () => (/* reexport */ schemas_0/* GetPartition$ */.pyW),
  GetPartitionCommand: () => (/* reexport */ GetPartitionCommand),
  GetPartitionIndexes$: () => (/* reexport */ schemas_0/* GetPartitionIndexes$ */.HmG),
  GetPartitionIndexesCommand: () => (/* reexport */ GetPartitionIndexesCommand),
  GetPartitionIndexesRequest$: () => (/* reexport */ schemas_0/* GetPartitionIndexesRequest$ */.MaI),
  GetPartitionIndexesResponse$: () => (/* reexport */ schemas_0/* GetPartitionIndexesResponse$ */.Ot1),
  GetPartitionRequest$: () => (/* reexport */ schemas_0/* GetPartitionRequest$ */.s5x),
  GetPartitionResponse$: () => (/* reexport */ schemas_0/* GetPartitionResponse$ */.YZw),
  GetPartitions$: () => (/* reexport */ schemas_0/* GetPartitions$ */.cR5),
  GetPartitionsCommand: () => (/* reexport */ GetPartitionsCommand),
  GetPartitionsRequest$: () => (/* reexport */ schemas_0/* GetPartitionsRequest$ */.niv),
  GetPartitionsResponse$: () => (/* reexport */ schemas_0/* GetPartitionsResponse$ */.l0U),
  GetPlan$: () => (/* reexport */ schemas_0/* GetPlan$ */.k3r),
  GetPlanCommand: () => (/* reexport */ GetPlanCommand),
  GetPlanRequest$: () => (/* reexport */ schemas_0/* GetPlanRequest$ */.NPR),
  GetPlanResponse$: () => (/* reexport */ schemas_0/* GetPlanResponse$ */.rt8),
  GetRegistry$: () => (/* reexport */ schemas_0/* GetRegistry$ */.mKy),
  GetRegistryCommand: () => (/* reexport */ GetRegistryCommand),
  GetRegistryInput$: () => (/* reexport */ schemas_0/* GetRegistryInput$ */.mUv),
  GetRegistryResponse$: () => (/* reexport */ schemas_0/* GetRegistryResponse$ */.XJg),
  GetResourcePolicies$: () => (/* reexport */ schemas_0/* GetResourcePolicies$ */.lFw),
  GetResourcePoliciesCommand: () => (/* reexport */ GetResourcePoliciesCommand),
  GetResourcePoliciesRequest$: () => (/* reexport */ schemas_0/* GetResourcePoliciesRequest$ */.uzd),
  GetResourcePoliciesResponse$: () => (/* reexport */ schemas_0/* GetResourcePoliciesResponse$ */.CF_),
  GetResourcePolicy$: () => (/* reexport */ schemas_0/* GetResourcePolicy$ */.j4x),
  GetResourcePolicyCommand: () => (/* reexport */ GetResourcePolicyCommand),
  GetResourcePolicyRequest$: () => (/* reexport */ schemas_0/* GetResourcePolicyRequest$ */.cEy),
  GetResourcePolicyResponse$: () => (/* reexport */ schemas_0/* GetResourcePolicyResponse$ */.O7b),
  GetSchema$: () => (/* reexport */ schemas_0/* GetSchema$ */.K89),
  GetSchemaByDefinition$: () => (/* reexport */ schemas_0/* GetSchemaByDefinition$ */._yV),
  GetSchemaByDefinitionCommand: () => (/* reexport */ GetSchemaByDefinitionCommand),
  GetSchemaByDefinitionInput$: () => (/* reexport */ schemas_0/* GetSchemaByDefinitionInput$ */.aWQ),
  GetSchemaByDefinitionResponse$: () => (/* reexport */ schemas_0/* GetSchemaByDefinitionResponse$ */.P$s),
  GetSchemaCommand: () => (/* reexport */ GetSchemaCommand),
  GetSchemaInput$: () => (/* reexport */ schemas_0/* GetSchemaInput$ */.Gu7),
  GetSchemaResponse$: () => (/* reexport */ schemas_0/* GetSchemaResponse$ */.$zq),
  GetSchemaVersion$: () => (/* reexport */ schemas_0/* GetSchemaVersion$ */.EBJ),
  GetSchemaVersionCommand: () => (/* reexport */ GetSchemaVersionCommand),
  GetSchemaVersionInput$: () => (/* reexport */ schemas_0/* GetSchemaVersionInput$ */.s$5),
  GetSchemaVersionResponse$: () => (/* reexport */ schemas_0/* GetSchemaVersionResponse$ */.X9A),
  GetSchemaVersionsDiff$: () => (/* reexport */ schemas_0/* GetSchemaVersionsDiff$ */.yb6),
  GetSchemaVersionsDiffCommand: () => (/* reexport */ GetSchemaVersionsDiffCommand),
  GetSchemaVersionsDiffInput$: () => (/* reexport */ schemas_0/* GetSchemaVersionsDiffInput$ */.www),
  GetSchemaVersionsDiffResponse$: () => (/* reexport */ schemas_0/* GetSchemaVersionsDiffResponse$ */.Xa8),
  GetSecurityConfiguration$: () => (/* reexport */ schemas_0/* GetSecurityConfiguration$ */.pJp),
  GetSecurityConfigurationCommand: () => (/* reexport */ GetSecurityConfigurationCommand),
  GetSecurityConfigurationRequest$: () => (/* reexport */ schemas_0/* GetSecurityConfigurationRequest$ */.IA4),
  GetSecurityConfigurationResponse$: () => (/* reexport */ schemas_0/* GetSecurityConfigurationResponse$ */.efd),
  GetSecurityConfigurations$: () => (/* reexport */ schemas_0/* GetSecurityConfigurations$ */.gCu),
  GetSecurityConfigurationsCommand: () => (/* reexport */ GetSecurityConfigurationsCommand),
  GetSecurityConfigurationsRequest$: () => (/* reexport */ schemas_0/* GetSecurityConfigurationsRequest$ */.hgX),
  GetSecurityConfigurationsResponse$: () => (/* reexport */ schemas_0/* GetSecurityConfigurationsResponse$ */.raE),
  GetSession$: () => (/* reexport */ schemas_0/* GetSession$ */.Les),
  GetSessionCommand: () => (/* reexport */ GetSessionCommand),
  GetSessionEndpoint$: () => (/* reexport */ schemas_0/* GetSessionEndpoint$ */.ABA),
  GetSessionEndpointCommand: () => (/* reexport */ GetSessionEndpointCommand),
  GetSessionEndpointRequest$: () => (/* reexport */ schemas_0/* GetSessionEndpointRequest$ */.hnJ),
  GetSessionEndpointResponse$: () => (/* reexport */ schemas_0/* GetSessionEndpointResponse$ */.Bqp),
  GetSessionRequest$: () => (/* reexport */ schemas_0/* GetSessionRequest$ */.kSc),
  GetSessionResponse$: () => (/* reexport */ schemas_0/* GetSessionResponse$ */.WnD),
  GetStatement$: () => (/* reexport */ schemas_0/* GetStatement$ */.WCx),
  GetStatementCommand: () => (/* reexport */ GetStatementCommand),
  GetStatementRequest$: () => (/* reexport */ schemas_0/* GetStatementRequest$ */.nAb),
  GetStatementResponse$: () => (/* reexport */ schemas_0/* GetStatementResponse$ */.D3E),
  GetSystemLogsForJobRun$: () => (/* reexport */ schemas_0/* GetSystemLogsForJobRun$ */.kfP),
  GetSystemLogsForJobRunCommand: () => (/* reexport */ GetSystemLogsForJobRunCommand),
  GetSystemLogsForJobRunRequest$: () => (/* reexport */ schemas_0/* GetSystemLogsForJobRunRequest$ */.x7t),
  GetSystemLogsForJobRunResponse$: () => (/* reexport */ schemas_0/* GetSystemLogsForJobRunResponse$ */.TFW),
  GetSystemLogsForSession$: () => (/* reexport */ schemas_0/* GetSystemLogsForSession$ */.O06),
  GetSystemLogsForSessionCommand: () => (/* reexport */ GetSystemLogsForSessionCommand),
  GetSystemLogsForSessionRequest$: () => (/* reexport */ schemas_0/* GetSystemLogsForSessionRequest$ */.Zvu),
  GetSystemLogsForSessionResponse$: () => (/* reexport */ schemas_0/* GetSystemLogsForSessionResponse$ */.LNi),
  GetTable$: () => (/* reexport */ schemas_0/* GetTable$ */.ddd),
  GetTableCommand: () => (/* reexport */ GetTableCommand),
  GetTableOptimizer$: () => (/* reexport */ schemas_0/* GetTableOptimizer$ */.QVe),
  GetTableOptimizerCommand: () => (/* reexport */ GetTableOptimizerCommand),
  GetTableOptimizerRequest$: () => (/* reexport */ schemas_0/* GetTableOptimizerRequest$ */.rIp),
  GetTableOptimizerResponse$: () => (/* reexport */ schemas_0/* GetTableOptimizerResponse$ */.nHx),
  GetTableRequest$: () => (/* reexport */ schemas_0/* GetTableRequest$ */.gwM),
  GetTableResponse$: () => (/* reexport */ schemas_0/* GetTableResponse$ */.mpr),
  GetTableVersion$: () => (/* reexport */ schemas_0/* GetTableVersion$ */.RoZ),
  GetTableVersionCommand: () => (/* reexport */ GetTableVersionCommand),
  GetTableVersionRequest$: () => (/* reexport */ schemas_0/* GetTableVersionRequest$ */.IHc),
  GetTableVersionResponse$: () => (/* reexport */ schemas_0/* GetTableVersionResponse$ */.kVt),
  GetTableVersions$: () => (/* reexport */ schemas_0/* GetTableVersions$ */.mmf),
  GetTableVersionsCommand: () => (/* reexport */ GetTableVersionsCommand),
  GetTableVersionsRequest$: () => (/* reexport */ schemas_0/* GetTableVersionsRequest$ */.lBu),
  GetTableVersionsResponse$: () => (/* reexport */ schemas_0/* GetTableVersionsResponse$ */.VEo),
  GetTables$: () => (/* reexport */ schemas_0/* GetTables$ */.Kzf),
  GetTablesCommand: () => (/* reexport */ GetTablesCommand/* GetTablesCommand */.d),
  GetTablesRequest$: () => (/* reexport */ schemas_0/* GetTablesRequest$ */.Nmk),
  GetTablesResponse$: () => (/* reexport */ schemas_0/* GetTablesResponse$ */.dFe),
  GetTags$: () => (/* reexport */ schemas_0/* GetTags$ */.uNt),
  GetTagsCommand: () => (/* reexport */ GetTagsCommand),
  GetTagsRequest$: () => (/* reexport */ schemas_0/* GetTagsRequest$ */.$bs),
  GetTagsResponse$: () => (/* reexport */ schemas_0/* GetTagsResponse$ */.R5D),
  GetTrigger$: () => (/* reexport */ schemas_0/* GetTrigger$ */.lFY),
  GetTriggerCommand: () => (/* reexport */ GetTriggerCommand),
  GetTriggerRequest$: () => (/* reexport */ schemas_0/* GetTriggerRequest$ */.yZM),
  GetTriggerResponse$: () => (/* reexport */ schemas_0/* GetTriggerResponse$ */.oK0),
  GetTriggers$: () => (/* reexport */ schemas_0/* GetTriggers$ */.O7d),
  GetTriggersCommand: () => (/* reexport */ GetTriggersCommand),
  GetTriggersRequest$: () => (/* reexport */ schemas_0/* GetTriggersRequest$ */.$po),
  GetTriggersResponse$: () => (/* reexport */ schemas_0/* GetTriggersResponse$ */.Rld),
  GetUnfilteredPartitionMetadata$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionMetadata$ */.SV8),
  GetUnfilteredPartitionMetadataCommand: () => (/* reexport */ GetUnfilteredPartitionMetadataCommand),
  GetUnfilteredPartitionMetadataRequest$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionMetadataRequest$ */.fDC),
  GetUnfilteredPartitionMetadataResponse$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionMetadataResponse$ */.xdz),
  GetUnfilteredPartitionsMetadata$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionsMetadata$ */.Btd),
  GetUnfilteredPartitionsMetadataCommand: () => (/* reexport */ GetUnfilteredPartitionsMetadataCommand),
  GetUnfilteredPartitionsMetadataRequest$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionsMetadataRequest$ */.GR7),
  GetUnfilteredPartitionsMetadataResponse$: () => (/* reexport */ schemas_0/* GetUnfilteredPartitionsMetadataResponse$ */.e$m),
  GetUnfilteredTableMetadata$: () => (/* reexport */ schemas_0/* GetUnfilteredTableMetadata$ */.KK4),
  GetUnfilteredTableMetadataCommand: () => (/* reexport */ GetUnfilteredTableMetadataCommand),
  GetUnfilteredTableMetadataRequest$: () => (/* reexport */ schemas_0/* GetUnfilteredTableMetadataRequest$ */.Nf4),
  GetUnfilteredTableMetadataResponse$: () => (/* reexport */ schemas_0/* GetUnfilteredTableMetadataResponse$ */.tKW),
  GetUsageProfile$: () => (/* reexport */ schemas_0/* GetUsageProfile$ */.DVi),
  GetUsageProfileCommand: () => (/* reexport */ GetUsageProfileCommand),
  GetUsageProfileRequest$: () => (/* reexport */ schemas_0/* GetUsageProfileRequest$ */.kP3),
  GetUsageProfileResponse$: () => (/* reexport */ schemas_0/* GetUsageProfileResponse$ */.Mro),
  GetUserDefinedFunction$: () => (/* reexport */ schemas_0/* GetUserDefinedFunction$ */.dDx),
  GetUserDefinedFunctionCommand: () => (/* reexport */ GetUserDefinedFunctionCommand),
  GetUserDefinedFunctionRequest$: () => (/* reexport */ schemas_0/* GetUserDefinedFunctionRequest$ */.CB8),
  GetUserDefinedFunctionResponse$: () => (/* reexport */ schemas_0/* GetUserDefinedFunctionResponse$ */.ooW),
  GetUserDefinedFunctions$: () => (/* reexport */ schemas_0/* GetUserDefinedFunctions$ */.qf6),
  GetUserDefinedFunctionsCommand: () => (/* reexport */ GetUserDefinedFunctionsCommand),
  GetUserDefinedFunctionsRequest$: () => (/* reexport */ schemas_0/* GetUserDefinedFunctionsRequest$ */.Vsj),
  GetUserDefinedFunctionsResponse$: () => (/* reexport */ schemas_0/* GetUserDefinedFunctionsResponse$ */.nUD),
  GetWorkflow$: () => (/* reexport */ schemas_0/* GetWorkflow$ */.O77),
  GetWorkflowCommand: () => (/* reexport */ GetWorkflowCommand),
  GetWorkflowRequest$: () => (/* reexport */ schemas_0/* GetWorkflowRequest$ */.FGX),
  GetWorkflowResponse$: () => (/* reexport */ schemas_0/* GetWorkflowResponse$ */.l7$),
  GetWorkflowRun$: () => (/* reexport */ schemas_0/* GetWorkflowRun$ */.fbf),
  GetWorkflowRunCommand: () => (/* reexport */ GetWorkflowRunCommand),
  GetWorkflowRunProperties$: () => (/* reexport */ schemas_0/* GetWorkflowRunProperties$ */.WNY),
  GetWorkflowRunPropertiesCommand: () => (/* reexport */ GetWorkflowRunPropertiesCommand),
  GetWorkflowRunPropertiesRequest$: () => (/* reexport */ schemas_0/* GetWorkflowRunPropertiesRequest$ */.Tt2),
  GetWorkflowRunPropertiesResponse$: () => (/* reexport */ schemas_0/* GetWorkflowRunPropertiesResponse$ */.LCw),
  GetWorkflowRunRequest$: () => (/* reexport */ schemas_0/* GetWorkflowRunRequest$ */._8c),
  GetWorkflowRunResponse$: () => (/* reexport */ schemas_0/* GetWorkflowRunResponse$ */.Abc),
  GetWorkflowRuns$: () => (/* reexport */ schemas_0/* GetWorkflowRuns$ */.oVG),
  GetWorkflowRunsCommand: () => (/* reexport */ GetWorkflowRunsCommand),
  GetWorkflowRunsRequest$: () => (/* reexport */ schemas_0/* GetWorkflowRunsRequest$ */.p3e),
  GetWorkflowRunsResponse$: () => (/* reexport */ schemas_0/* GetWorkflowRunsResponse$ */.V8O),
  GlossaryItem$: () => (/* reexport */ schemas_0/* GlossaryItem$ */.y30),
  GlossaryTermItem$: () => (/* reexport */ schemas_0/* GlossaryTermItem$ */.mCL),
  Glue: () => (/* reexport */ Glue),
  GlueClient: () => (/* reexport */ GlueClient/* GlueClient */.l),
  GlueEncryptionException: () => (/* reexport */ errors/* GlueEncryptionException */.gw),
  GlueEncryptionException$: () => (/* reexport */ schemas_0/* GlueEncryptionException$ */.sm8),
  GluePolicy$: () => (/* reexport */ schemas_0/* GluePolicy$ */.Yak),
  GlueRecordType: () => (/* reexport */ GlueRecordType),
  GlueResourceType: () => (/* reexport */ GlueResourceType),
  GlueSchema$: () => (/* reexport */ schemas_0/* GlueSchema$ */.Hxn),
  GlueServiceException: () => (/* reexport */ GlueServiceException/* GlueServiceException */.u),
  GlueServiceException$: () => (/* reexport */ schemas_0/* GlueServiceException$ */.sx2),
  GlueStudioSchemaColumn$: () => (/* reexport */ schemas_0/* GlueStudioSchemaColumn$ */.D55),
  GlueTable$: () => (/* reexport */ schemas_0/* GlueTable$ */.Q3I),
  GovernanceMode: () => (/* reexport */ GovernanceMode),
  GovernedCatalogSource$: () => (/* reexport */ schemas_0/* GovernedCatalogSource$ */.Noz),
  GovernedCatalogTarget$: () => (/* reexport */ schemas_0/* GovernedCatalogTarget$ */.HbT),
  GrokClassifier$: () => (/* reexport */ schemas_0/* GrokClassifier$ */.DrG),
  GroupFilters$: () => (/* reexport */ schemas_0/* GroupFilters$ */.Byl),
  HTTPMethod: () => (/* reexport */ HTTPMethod),
  HudiTarget$: () => (/* reexport */ schemas_0/* HudiTarget$ */.OYx),
  HudiTargetCompressionType: () => (/* reexport */ HudiTargetCompressionType),
  HyperTargetCompressionType: () => (/* reexport */ HyperTargetCompressionType),
  IcebergCompactionConfiguration$: () => (/* reexport */ schemas_0/* IcebergCompactionConfiguration$ */.TxQ),
  IcebergCompactionMetrics$: () => (/* reexport */ schemas_0/* IcebergCompactionMetrics$ */.s1r),
  IcebergEncryptedKey$: () => (/* reexport */ schemas_0/* IcebergEncryptedKey$ */.lJA),
  IcebergInput$: () => (/* reexport */ schemas_0/* IcebergInput$ */.SXU),
  IcebergNullOrder: () => (/* reexport */ IcebergNullOrder),
  IcebergOptimizationProperties$: () => (/* reexport */ schemas_0/* IcebergOptimizationProperties$ */.AKL),
  IcebergOptimizationPropertiesOutput$: () => (/* reexport */ schemas_0/* IcebergOptimizationPropertiesOutput$ */.D59),
  IcebergOrphanFileDeletionConfiguration$: () => (/* reexport */ schemas_0/* IcebergOrphanFileDeletionConfiguration$ */.S5B),
  IcebergOrphanFileDeletionMetrics$: () => (/* reexport */ schemas_0/* IcebergOrphanFileDeletionMetrics$ */.vKo),
  IcebergPartitionField$: () => (/* reexport */ schemas_0/* IcebergPartitionField$ */.yaA),
  IcebergPartitionSpec$: () => (/* reexport */ schemas_0/* IcebergPartitionSpec$ */.D$b),
  IcebergRetentionConfiguration$: () => (/* reexport */ schemas_0/* IcebergRetentionConfiguration$ */.kUE),
  IcebergRetentionMetrics$: () => (/* reexport */ schemas_0/* IcebergRetentionMetrics$ */.BHF),
  IcebergSchema$: () => (/* reexport */ schemas_0/* IcebergSchema$ */.juU),
  IcebergSortDirection: () => (/* reexport */ IcebergSortDirection),
  IcebergSortField$: () => (/* reexport */ schemas_0/* IcebergSortField$ */.ufo),
  IcebergSortOrder$: () => (/* reexport */ schemas_0/* IcebergSortOrder$ */.gKg),
  IcebergStructField$: () => (/* reexport */ schemas_0/* IcebergStructField$ */.rME),
  IcebergStructTypeEnum: () => (/* reexport */ IcebergStructTypeEnum),
  IcebergTableMetadata$: () => (/* reexport */ schemas_0/* IcebergTableMetadata$ */.JAs),
  IcebergTableUpdate$: () => (/* reexport */ schemas_0/* IcebergTableUpdate$ */.HJv),
  IcebergTarget$: () => (/* reexport */ schemas_0/* IcebergTarget$ */.pGH),
  IcebergTargetCompressionType: () => (/* reexport */ IcebergTargetCompressionType),
  IcebergUpdateAction: () => (/* reexport */ IcebergUpdateAction),
  IdempotentParameterMismatchException: () => (/* reexport */ errors/* IdempotentParameterMismatchException */.ah),
  IdempotentParameterMismatchException$: () => (/* reexport */ schemas_0/* IdempotentParameterMismatchException$ */.a$J),
  IllegalBlueprintStateException: () => (/* reexport */ errors/* IllegalBlueprintStateException */.qD),
  IllegalBlueprintStateException$: () => (/* reexport */ schemas_0/* IllegalBlueprintStateException$ */.W9J),
  IllegalSessionStateException: () => (/* reexport */ errors/* IllegalSessionStateException */.Fm),
  IllegalSessionStateException$: () => (/* reexport */ schemas_0/* IllegalSessionStateException$ */.VlP),
  IllegalWorkflowStateException: () => (/* reexport */ errors/* IllegalWorkflowStateException */.Mi),
  IllegalWorkflowStateException$: () => (/* reexport */ schemas_0/* IllegalWorkflowStateException$ */.IgE),
  ImportCatalogToGlue$: () => (/* reexport */ schemas_0/* ImportCatalogToGlue$ */.$5v),
  ImportCatalogToGlueCommand: () => (/* reexport */ ImportCatalogToGlueCommand),
  ImportCatalogToGlueRequest$: () => (/* reexport */ schemas_0/* ImportCatalogToGlueRequest$ */.klz),
  ImportCatalogToGlueResponse$: () => (/* reexport */ schemas_0/* ImportCatalogToGlueResponse$ */.iSe),
  ImportLabelsTaskRunProperties$: () => (/* reexport */ schemas_0/* ImportLabelsTaskRunProperties$ */._33),
  InboundIntegration$: () => (/* reexport */ schemas_0/* InboundIntegration$ */.aIH),
  InclusionAnnotationValue: () => (/* reexport */ InclusionAnnotationValue),
  Integration$: () => (/* reexport */ schemas_0/* Integration$ */.bad),
  IntegrationConfig$: () => (/* reexport */ schemas_0/* IntegrationConfig$ */.t4O),
  IntegrationConflictOperationFault: () => (/* reexport */ errors/* IntegrationConflictOperationFault */.MV),
  IntegrationConflictOperationFault$: () => (/* reexport */ schemas_0/* IntegrationConflictOperationFault$ */.Mvm),
  IntegrationError$: () => (/* reexport */ schemas_0/* IntegrationError$ */.ZJs),
  IntegrationFilter$: () => (/* reexport */ schemas_0/* IntegrationFilter$ */.dqu),
  IntegrationNotFoundFault: () => (/* reexport */ errors/* IntegrationNotFoundFault */.WX),
  IntegrationNotFoundFault$: () => (/* reexport */ schemas_0/* IntegrationNotFoundFault$ */.abV),
  IntegrationPartition$: () => (/* reexport */ schemas_0/* IntegrationPartition$ */.zwm),
  IntegrationQuotaExceededFault: () => (/* reexport */ errors/* IntegrationQuotaExceededFault */.Ct),
  IntegrationQuotaExceededFault$: () => (/* reexport */ schemas_0/* IntegrationQuotaExceededFault$ */.mRn),
  IntegrationResourceProperty$: () => (/* reexport */ schemas_0/* IntegrationResourceProperty$ */.uOR),
  IntegrationResourcePropertyFilter$: () => (/* reexport */ schemas_0/* IntegrationResourcePropertyFilter$ */.CVK),
  IntegrationStatus: () => (/* reexport */ IntegrationStatus),
  IntegrationTableProperties$: () => (/* reexport */ schemas_0/* IntegrationTableProperties$ */.iBE),
  IntegrationTablePropertiesFilter$: () => (/* reexport */ schemas_0/* IntegrationTablePropertiesFilter$ */.ELj),
  IntegrationType: () => (/* reexport */ IntegrationType),
  InternalServerException: () => (/* reexport */ errors/* InternalServerException */.GI),
  InternalServerException$: () => (/* reexport */ schemas_0/* InternalServerException$ */.yC_),
  InternalServiceException: () => (/* reexport */ errors/* InternalServiceException */.uG),
  InternalServiceException$: () => (/* reexport */ schemas_0/* InternalServiceException$ */.uwA),
  InvalidInputException: () => (/* reexport */ errors/* InvalidInputException */.z5),
  InvalidInputException$: () => (/* reexport */ schemas_0/* InvalidInputException$ */.ziI),
  InvalidIntegrationStateFault: () => (/* reexport */ errors/* InvalidIntegrationStateFault */.ti),
  InvalidIntegrationStateFault$: () => (/* reexport */ schemas_0/* InvalidIntegrationStateFault$ */.rI9),
  InvalidStateException: () => (/* reexport */ errors/* InvalidStateException */.aR),
  InvalidStateException$: () => (/* reexport */ schemas_0/* InvalidStateException$ */._Tc),
  ItemError$: () => (/* reexport */ schemas_0/* ItemError$ */.qoh),
  IterableFormEntry$: () => (/* reexport */ schemas_0/* IterableFormEntry$ */.vvL),
  IterableFormItem$: () => (/* reexport */ schemas_0/* IterableFormItem$ */.IYY),
  IterableFormListItem$: () => (/* reexport */ schemas_0/* IterableFormListItem$ */.qpq),
  JDBCConnectionType: () => (/* reexport */ JDBCConnectionType),
  JDBCConnectorOptions$: () => (/* reexport */ schemas_0/* JDBCConnectorOptions$ */.Vs4),
  JDBCConnectorSource$: () => (/* reexport */ schemas_0/* JDBCConnectorSource$ */.Mcu),
  JDBCConnectorTarget$: () => (/* reexport */ schemas_0/* JDBCConnectorTarget$ */.u1K),
  JDBCDataType: () => (/* reexport */ JDBCDataType),
  JWTBearerProperties$: () => (/* reexport */ schemas_0/* JWTBearerProperties$ */.kQE),
  JdbcMetadataEntry: () => (/* reexport */ JdbcMetadataEntry),
  JdbcTarget$: () => (/* reexport */ schemas_0/* JdbcTarget$ */.D4p),
  Job$: () => (/* reexport */ schemas_0/* Job$ */.QTK),
  JobBookmarkEntry$: () => (/* reexport */ schemas_0/* JobBookmarkEntry$ */.wje),
  JobBookmarksEncryption$: () => (/* reexport */ schemas_0/* JobBookmarksEncryption$ */.K_o),
  JobBookmarksEncryptionMode: () => (/* reexport */ JobBookmarksEncryptionMode),
  JobCommand$: () => (/* reexport */ schemas_0/* JobCommand$ */.ZrN),
  JobMode: () => (/* reexport */ JobMode),
  JobNodeDetails$: () => (/* reexport */ schemas_0/* JobNodeDetails$ */.WpS),
  JobRun$: () => (/* reexport */ schemas_0/* JobRun$ */.lFB),
  JobRunState: () => (/* reexport */ JobRunState),
  JobUpdate$: () => (/* reexport */ schemas_0/* JobUpdate$ */.XWX),
  Join$: () => (/* reexport */ schemas_0/* Join$ */.Hos),
  JoinColumn$: () => (/* reexport */ schemas_0/* JoinColumn$ */.JcK),
  JoinType: () => (/* reexport */ JoinType),
  JsonClassifier$: () => (/* reexport */ schemas_0/* JsonClassifier$ */.g_5),
  KMSKeyNotAccessibleFault: () => (/* reexport */ errors/* KMSKeyNotAccessibleFault */.kV),
  KMSKeyNotAccessibleFault$: () => (/* reexport */ schemas_0/* KMSKeyNotAccessibleFault$ */.UpQ),
  KafkaStreamingSourceOptions$: () => (/* reexport */ schemas_0/* KafkaStreamingSourceOptions$ */.OG0),
  KeySchemaElement$: () => (/* reexport */ schemas_0/* KeySchemaElement$ */.LGT),
  KinesisStreamingSourceOptions$: () => (/* reexport */ schemas_0/* KinesisStreamingSourceOptions$ */.O0v),
  LabelingSetGenerationTaskRunProperties$: () => (/* reexport */ schemas_0/* LabelingSetGenerationTaskRunProperties$ */.e7v),
  LakeFormationConfiguration$: () => (/* reexport */ schemas_0/* LakeFormationConfiguration$ */.xvV),
  Language: () => (/* reexport */ Language),
  LastActiveDefinition$: () => (/* reexport */ schemas_0/* LastActiveDefinition$ */.ipG),
  LastCrawlInfo$: () => (/* reexport */ schemas_0/* LastCrawlInfo$ */.CCA),
  LastCrawlStatus: () => (/* reexport */ LastCrawlStatus),
  LastRefreshType: () => (/* reexport */ LastRefreshType),
  LineageConfiguration$: () => (/* reexport */ schemas_0/* LineageConfiguration$ */.i0),
  ListAssetTypes$: () => (/* reexport */ schemas_0/* ListAssetTypes$ */.iq7),
  ListAssetTypesCommand: () => (/* reexport */ ListAssetTypesCommand),
  ListAssetTypesRequest$: () => (/* reexport */ schemas_0/* ListAssetTypesRequest$ */.dX2),
  ListAssetTypesResponse$: () => (/* reexport */ schemas_0/* ListAssetTypesResponse$ */.dg0),
  ListBlueprints$: () => (/* reexport */ schemas_0/* ListBlueprints$ */.F7S),
  ListBlueprintsCommand: () => (/* reexport */ ListBlueprintsCommand),
  ListBlueprintsRequest$: () => (/* reexport */ schemas_0/* ListBlueprintsRequest$ */.g0z),
  ListBlueprintsResponse$: () => (/* reexport */ schemas_0/* ListBlueprintsResponse$ */.EEO),
  ListColumnStatisticsTaskRuns$: () => (/* reexport */ schemas_0/* ListColumnStatisticsTaskRuns$ */.Llu),
  ListColumnStatisticsTaskRunsCommand: () => (/* reexport */ ListColumnStatisticsTaskRunsCommand),
  ListColumnStatisticsTaskRunsRequest$: () => (/* reexport */ schemas_0/* ListColumnStatisticsTaskRunsRequest$ */.q40),
  ListColumnStatisticsTaskRunsResponse$: () => (/* reexport */ schemas_0/* ListColumnStatisticsTaskRunsResponse$ */.Mzk),
  ListConnectionTypes$: () => (/* reexport */ schemas_0/* ListConnectionTypes$ */.Klq),
  ListConnectionTypesCommand: () => (/* reexport */ ListConnectionTypesCommand),
  ListConnectionTypesRequest$: () => (/* reexport */ schemas_0/* ListConnectionTypesRequest$ */.Fw8),
  ListConnectionTypesResponse$: () => (/* reexport */ schemas_0/* ListConnectionTypesResponse$ */.beP),
  ListCrawlers$: () => (/* reexport */ schemas_0/* ListCrawlers$ */.A$P),
  ListCrawlersCommand: () => (/* reexport */ ListCrawlersCommand),
  ListCrawlersRequest$: () => (/* reexport */ schemas_0/* ListCrawlersRequest$ */.Tqr),
  ListCrawlersResponse$: () => (/* reexport */ schemas_0/* ListCrawlersResponse$ */.fLM),
  ListCrawls$: () => (/* reexport */ schemas_0/* ListCrawls$ */.DQc),
  ListCrawlsCommand: () => (/* reexport */ ListCrawlsCommand),
  ListCrawlsRequest$: () => (/* reexport */ schemas_0/* ListCrawlsRequest$ */.QYD),
  ListCrawlsResponse$: () => (/* reexport */ schemas_0/* ListCrawlsResponse$ */.kOq),
  ListCustomEntityTypes$: () => (/* reexport */ schemas_0/* ListCustomEntityTypes$ */.kSb),
  ListCustomEntityTypesCommand: () => (/* reexport */ ListCustomEntityTypesCommand),
  ListCustomEntityTypesRequest$: () => (/* reexport */ schemas_0/* ListCustomEntityTypesRequest$ */.Jwj),
  ListCustomEntityTypesResponse$: () => (/* reexport */ schemas_0/* ListCustomEntityTypesResponse$ */.H_E),
  ListDataQualityEvaluationConfigs$: () => (/* reexport */ schemas_0/* ListDataQualityEvaluationConfigs$ */.x_C),
  ListDataQualityEvaluationConfigsCommand: () => (/* reexport */ ListDataQualityEvaluationConfigsCommand),
  ListDataQualityEvaluationConfigsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityEvaluationConfigsRequest$ */.KC6),
  ListDataQualityEvaluationConfigsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityEvaluationConfigsResponse$ */.M3v),
  ListDataQualityResults$: () => (/* reexport */ schemas_0/* ListDataQualityResults$ */.wb7),
  ListDataQualityResultsCommand: () => (/* reexport */ ListDataQualityResultsCommand),
  ListDataQualityResultsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityResultsRequest$ */.hnt),
  ListDataQualityResultsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityResultsResponse$ */.vjy),
  ListDataQualityResultsV2$: () => (/* reexport */ schemas_0/* ListDataQualityResultsV2$ */.O_C),
  ListDataQualityResultsV2Command: () => (/* reexport */ ListDataQualityResultsV2Command),
  ListDataQualityResultsV2Request$: () => (/* reexport */ schemas_0/* ListDataQualityResultsV2Request$ */.Tm2),
  ListDataQualityResultsV2Response$: () => (/* reexport */ schemas_0/* ListDataQualityResultsV2Response$ */.NMY),
  ListDataQualityRuleRecommendationRuns$: () => (/* reexport */ schemas_0/* ListDataQualityRuleRecommendationRuns$ */.hz3),
  ListDataQualityRuleRecommendationRunsCommand: () => (/* reexport */ ListDataQualityRuleRecommendationRunsCommand),
  ListDataQualityRuleRecommendationRunsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityRuleRecommendationRunsRequest$ */.gkM),
  ListDataQualityRuleRecommendationRunsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityRuleRecommendationRunsResponse$ */.uVH),
  ListDataQualityRulesetEvaluationRuns$: () => (/* reexport */ schemas_0/* ListDataQualityRulesetEvaluationRuns$ */._kO),
  ListDataQualityRulesetEvaluationRunsCommand: () => (/* reexport */ ListDataQualityRulesetEvaluationRunsCommand),
  ListDataQualityRulesetEvaluationRunsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityRulesetEvaluationRunsRequest$ */.VdR),
  ListDataQualityRulesetEvaluationRunsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityRulesetEvaluationRunsResponse$ */.Vqd),
  ListDataQualityRulesets$: () => (/* reexport */ schemas_0/* ListDataQualityRulesets$ */.rOj),
  ListDataQualityRulesetsCommand: () => (/* reexport */ ListDataQualityRulesetsCommand),
  ListDataQualityRulesetsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityRulesetsRequest$ */.MSZ),
  ListDataQualityRulesetsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityRulesetsResponse$ */.Q0K),
  ListDataQualityStatisticAnnotations$: () => (/* reexport */ schemas_0/* ListDataQualityStatisticAnnotations$ */.GtP),
  ListDataQualityStatisticAnnotationsCommand: () => (/* reexport */ ListDataQualityStatisticAnnotationsCommand),
  ListDataQualityStatisticAnnotationsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityStatisticAnnotationsRequest$ */.d_s),
  ListDataQualityStatisticAnnotationsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityStatisticAnnotationsResponse$ */.XEp),
  ListDataQualityStatistics$: () => (/* reexport */ schemas_0/* ListDataQualityStatistics$ */.pFi),
  ListDataQualityStatisticsCommand: () => (/* reexport */ ListDataQualityStatisticsCommand),
  ListDataQualityStatisticsRequest$: () => (/* reexport */ schemas_0/* ListDataQualityStatisticsRequest$ */.SVr),
  ListDataQualityStatisticsResponse$: () => (/* reexport */ schemas_0/* ListDataQualityStatisticsResponse$ */.Iu8),
  ListDevEndpoints$: () => (/* reexport */ schemas_0/* ListDevEndpoints$ */.UY5),
  ListDevEndpointsCommand: () => (/* reexport */ ListDevEndpointsCommand),
  ListDevEndpointsRequest$: () => (/* reexport */ schemas_0/* ListDevEndpointsRequest$ */.x8I),
  ListDevEndpointsResponse$: () => (/* reexport */ schemas_0/* ListDevEndpointsResponse$ */.dxb),
  ListEntities$: () => (/* reexport */ schemas_0/* ListEntities$ */.M2r),
  ListEntitiesCommand: () => (/* reexport */ ListEntitiesCommand),
  ListEntitiesRequest$: () => (/* reexport */ schemas_0/* ListEntitiesRequest$ */.tAA),
  ListEntitiesResponse$: () => (/* reexport */ schemas_0/* ListEntitiesResponse$ */.$uh),
  ListFormTypes$: () => (/* reexport */ schemas_0/* ListFormTypes$ */.SmS),
  ListFormTypesCommand: () => (/* reexport */ ListFormTypesCommand),
  ListFormTypesRequest$: () => (/* reexport */ schemas_0/* ListFormTypesRequest$ */.Po9),
  ListFormTypesResponse$: () => (/* reexport */ schemas_0/* ListFormTypesResponse$ */.BSx),
  ListGlossaries$: () => (/* reexport */ schemas_0/* ListGlossaries$ */.F$y),
  ListGlossariesCommand: () => (/* reexport */ ListGlossariesCommand),
  ListGlossariesRequest$: () => (/* reexport */ schemas_0/* ListGlossariesRequest$ */.KZC),
  ListGlossariesResponse$: () => (/* reexport */ schemas_0/* ListGlossariesResponse$ */.iJi),
  ListGlossaryTerms$: () => (/* reexport */ schemas_0/* ListGlossaryTerms$ */.G_h),
  ListGlossaryTermsCommand: () => (/* reexport */ ListGlossaryTermsCommand),
  ListGlossaryTermsRequest$: () => (/* reexport */ schemas_0/* ListGlossaryTermsRequest$ */.FT0),
  ListGlossaryTermsResponse$: () => (/* reexport */ schemas_0/* ListGlossaryTermsResponse$ */.nXB),
  ListIntegrationResourceProperties$: () => (/* reexport */ schemas_0/* ListIntegrationResourceProperties$ */._qH),
  ListIntegrationResourcePropertiesCommand: () => (/* reexport */ ListIntegrationResourcePropertiesCommand),
  ListIntegrationResourcePropertiesRequest$: () => (/* reexport */ schemas_0/* ListIntegrationResourcePropertiesRequest$ */.b6t),
  ListIntegrationResourcePropertiesResponse$: () => (/* reexport */ schemas_0/* ListIntegrationResourcePropertiesResponse$ */.NQX),
  ListIntegrationTableProperties$: () => (/* reexport */ schemas_0/* ListIntegrationTableProperties$ */.qLp),
  ListIntegrationTablePropertiesCommand: () => (/* reexport */ ListIntegrationTablePropertiesCommand),
  ListIntegrationTablePropertiesRequest$: () => (/* reexport */ schemas_0/* ListIntegrationTablePropertiesRequest$ */.bN5),
  ListIntegrationTablePropertiesResponse$: () => (/* reexport */ schemas_0/* ListIntegrationTablePropertiesResponse$ */.rOm),
  ListIterableForms$: () => (/* reexport */ schemas_0/* ListIterableForms$ */.aXN),
  ListIterableFormsCommand: () => (/* reexport */ ListIterableFormsCommand),
  ListIterableFormsRequest$: () => (/* reexport */ schemas_0/* ListIterableFormsRequest$ */.nXz),
  ListIterableFormsResponse$: () => (/* reexport */ schemas_0/* ListIterableFormsResponse$ */.h7n),
  ListJobs$: () => (/* reexport */ schemas_0/* ListJobs$ */.v84),
  ListJobsCommand: () => (/* reexport */ ListJobsCommand),
  ListJobsRequest$: () => (/* reexport */ schemas_0/* ListJobsRequest$ */.SjI),
  ListJobsResponse$: () => (/* reexport */ schemas_0/* ListJobsResponse$ */.StC),
  ListMLTransforms$: () => (/* reexport */ schemas_0/* ListMLTransforms$ */.VNu),
  ListMLTransformsCommand: () => (/* reexport */ ListMLTransformsCommand),
  ListMLTransformsRequest$: () => (/* reexport */ schemas_0/* ListMLTransformsRequest$ */.ESF),
  ListMLTransformsResponse$: () => (/* reexport */ schemas_0/* ListMLTransformsResponse$ */.WNG),
  ListMaterializedViewRefreshTaskRuns$: () => (/* reexport */ schemas_0/* ListMaterializedViewRefreshTaskRuns$ */.NX_),
  ListMaterializedViewRefreshTaskRunsCommand: () => (/* reexport */ ListMaterializedViewRefreshTaskRunsCommand),
  ListMaterializedViewRefreshTaskRunsRequest$: () => (/* reexport */ schemas_0/* ListMaterializedViewRefreshTaskRunsRequest$ */.i$b),
  ListMaterializedViewRefreshTaskRunsResponse$: () => (/* reexport */ schemas_0/* ListMaterializedViewRefreshTaskRunsResponse$ */.weE),
  ListRegistries$: () => (/* reexport */ schemas_0/* ListRegistries$ */.wOP),
  ListRegistriesCommand: () => (/* reexport */ ListRegistriesCommand),
  ListRegistriesInput$: () => (/* reexport */ schemas_0/* ListRegistriesInput$ */.E2R),
  ListRegistriesResponse$: () => (/* reexport */ schemas_0/* ListRegistriesResponse$ */.pxB),
  ListSchemaVersions$: () => (/* reexport */ schemas_0/* ListSchemaVersions$ */.VAl),
  ListSchemaVersionsCommand: () => (/* reexport */ ListSchemaVersionsCommand),
  ListSchemaVersionsInput$: () => (/* reexport */ schemas_0/* ListSchemaVersionsInput$ */.lLP),
  ListSchemaVersionsResponse$: () => (/* reexport */ schemas_0/* ListSchemaVersionsResponse$ */.mUZ),
  ListSchemas$: () => (/* reexport */ schemas_0/* ListSchemas$ */.P5z),
  ListSchemasCommand: () => (/* reexport */ ListSchemasCommand),
  ListSchemasInput$: () => (/* reexport */ schemas_0/* ListSchemasInput$ */.ZFG),
  ListSchemasResponse$: () => (/* reexport */ schemas_0/* ListSchemasResponse$ */.Id0),
  ListSessions$: () => (/* reexport */ schemas_0/* ListSessions$ */.uiy),
  ListSessionsCommand: () => (/* reexport */ ListSessionsCommand),
  ListSessionsRequest$: () => (/* reexport */ schemas_0/* ListSessionsRequest$ */.BR8),
  ListSessionsResponse$: () => (/* reexport */ schemas_0/* ListSessionsResponse$ */.$nf),
  ListStatements$: () => (/* reexport */ schemas_0/* ListStatements$ */.nZo),
  ListStatementsCommand: () => (/* reexport */ ListStatementsCommand),
  ListStatementsRequest$: () => (/* reexport */ schemas_0/* ListStatementsRequest$ */.__c),
  ListStatementsResponse$: () => (/* reexport */ schemas_0/* ListStatementsResponse$ */.Won),
  ListTableOptimizerRuns$: () => (/* reexport */ schemas_0/* ListTableOptimizerRuns$ */.gXM),
  ListTableOptimizerRunsCommand: () => (/* reexport */ ListTableOptimizerRunsCommand),
  ListTableOptimizerRunsRequest$: () => (/* reexport */ schemas_0/* ListTableOptimizerRunsRequest$ */.$qQ),
  ListTableOptimizerRunsResponse$: () => (/* reexport */ schemas_0/* ListTableOptimizerRunsResponse$ */.pA),
  ListTriggers$: () => (/* reexport */ schemas_0/* ListTriggers$ */.MZE),
  ListTriggersCommand: () => (/* reexport */ ListTriggersCommand),
  ListTriggersRequest$: () => (/* reexport */ schemas_0/* ListTriggersRequest$ */.nsT),
  ListTriggersResponse$: () => (/* reexport */ schemas_0/* ListTriggersResponse$ */.wD9),
  ListUsageProfiles$: () => (/* reexport */ schemas_0/* ListUsageProfiles$ */.A8n),
  ListUsageProfilesCommand: () => (/* reexport */ ListUsageProfilesCommand),
  ListUsageProfilesRequest$: () => (/* reexport */ schemas_0/* ListUsageProfilesRequest$ */.vJh),
  ListUsageProfilesResponse$: () => (/* reexport */ schemas_0/* ListUsageProfilesResponse$ */.xLS),
  ListWorkflows$: () => (/* reexport */ schemas_0/* ListWorkflows$ */.xZU),
  ListWorkflowsCommand: () => (/* reexport */ ListWorkflowsCommand),
  ListWorkflowsRequest$: () => (/* reexport */ schemas_0/* ListWorkflowsRequest$ */.Mio),
  ListWorkflowsResponse$: () => (/* reexport */ schemas_0/* ListWorkflowsResponse$ */.smo),
  Location$: () => (/* reexport */ schemas_0/* Location$ */.O3r),
  Logical: () => (/* reexport */ Logical),
  LogicalOperator: () => (/* reexport */ LogicalOperator),
  LongColumnStatisticsData$: () => (/* reexport */ schemas_0/* LongColumnStatisticsData$ */.cG7),
  MLTransform$: () => (/* reexport */ schemas_0/* MLTransform$ */.sV),
  MLTransformNotReadyException: () => (/* reexport */ errors/* MLTransformNotReadyException */.z$),
  MLTransformNotReadyException$: () => (/* reexport */ schemas_0/* MLTransformNotReadyException$ */.Fnx),
  MLUserDataEncryption$: () => (/* reexport */ schemas_0/* MLUserDataEncryption$ */.k2W),
  MLUserDataEncryptionModeString: () => (/* reexport */ MLUserDataEncryptionModeString),
  Mapping$: () => (/* reexport */ schemas_0/* Mapping$ */.bK2),
  MappingEntry$: () => (/* reexport */ schemas_0/* MappingEntry$ */.zjP),
  MaterializedViewRefreshState: () => (/* reexport */ MaterializedViewRefreshState),
  MaterializedViewRefreshTaskNotRunningException: () => (/* reexport */ errors/* MaterializedViewRefreshTaskNotRunningException */.YB),
  MaterializedViewRefreshTaskNotRunningException$: () => (/* reexport */ schemas_0/* MaterializedViewRefreshTaskNotRunningException$ */.aCH),
  MaterializedViewRefreshTaskRun$: () => (/* reexport */ schemas_0/* MaterializedViewRefreshTaskRun$ */.qOb),
  MaterializedViewRefreshTaskRunningException: () => (/* reexport */ errors/* MaterializedViewRefreshTaskRunningException */.zS),
  MaterializedViewRefreshTaskRunningException$: () => (/* reexport */ schemas_0/* MaterializedViewRefreshTaskRunningException$ */.lIz),
  MaterializedViewRefreshTaskStoppingException: () => (/* reexport */ errors/* MaterializedViewRefreshTaskStoppingException */.Oi),
  MaterializedViewRefreshTaskStoppingException$: () => (/* reexport */ schemas_0/* MaterializedViewRefreshTaskStoppingException$ */.I$h),
  MaterializedViewRefreshType: () => (/* reexport */ MaterializedViewRefreshType),
  Merge$: () => (/* reexport */ schemas_0/* Merge$ */.nnl),
  MetadataInfo$: () => (/* reexport */ schemas_0/* MetadataInfo$ */.MJi),
  MetadataKeyValuePair$: () => (/* reexport */ schemas_0/* MetadataKeyValuePair$ */._eg),
  MetadataOperation: () => (/* reexport */ MetadataOperation),
  MetricBasedObservation$: () => (/* reexport */ schemas_0/* MetricBasedObservation$ */.OLm),
  MicrosoftSQLServerCatalogSource$: () => (/* reexport */ schemas_0/* MicrosoftSQLServerCatalogSource$ */.E5B),
  MicrosoftSQLServerCatalogTarget$: () => (/* reexport */ schemas_0/* MicrosoftSQLServerCatalogTarget$ */.Ezq),
  ModifyIntegration$: () => (/* reexport */ schemas_0/* ModifyIntegration$ */.jXq),
  ModifyIntegrationCommand: () => (/* reexport */ ModifyIntegrationCommand),
  ModifyIntegrationRequest$: () => (/* reexport */ schemas_0/* ModifyIntegrationRequest$ */.Any),
  ModifyIntegrationResponse$: () => (/* reexport */ schemas_0/* ModifyIntegrationResponse$ */.U54),
  MongoDBTarget$: () => (/* reexport */ schemas_0/* MongoDBTarget$ */._YT),
  MySQLCatalogSource$: () => (/* reexport */ schemas_0/* MySQLCatalogSource$ */.BTR),
  MySQLCatalogTarget$: () => (/* reexport */ schemas_0/* MySQLCatalogTarget$ */.tB3),
  NoScheduleException: () => (/* reexport */ errors/* NoScheduleException */.Kw),
  NoScheduleException$: () => (/* reexport */ schemas_0/* NoScheduleException$ */.I34),
  Node$: () => (/* reexport */ schemas_0/* Node$ */.$s1),
  NodeType: () => (/* reexport */ NodeType),
  NotificationProperty$: () => (/* reexport */ schemas_0/* NotificationProperty$ */.z5f),
  NullCheckBoxList$: () => (/* reexport */ schemas_0/* NullCheckBoxList$ */.HAL),
  NullValueField$: () => (/* reexport */ schemas_0/* NullValueField$ */.V2D),
  OAuth2ClientApplication$: () => (/* reexport */ schemas_0/* OAuth2ClientApplication$ */.NDX),
  OAuth2Credentials$: () => (/* reexport */ schemas_0/* OAuth2Credentials$ */.mEX),
  OAuth2GrantType: () => (/* reexport */ OAuth2GrantType),
  OAuth2Properties$: () => (/* reexport */ schemas_0/* OAuth2Properties$ */.fD3),
  OAuth2PropertiesInput$: () => (/* reexport */ schemas_0/* OAuth2PropertiesInput$ */.juz),
  ObservationConfiguration: () => (/* reexport */ ObservationConfiguration),
  ObservationMode: () => (/* reexport */ ObservationMode),
  ObservationResultsOptions$: () => (/* reexport */ schemas_0/* ObservationResultsOptions$ */.ju_),
  OffsetConfiguration$: () => (/* reexport */ schemas_0/* OffsetConfiguration$ */.wrS),
  OpenTableFormatInput$: () => (/* reexport */ schemas_0/* OpenTableFormatInput$ */.w9f),
  OperationNotSupportedException: () => (/* reexport */ errors/* OperationNotSupportedException */.U3),
  OperationNotSupportedException$: () => (/* reexport */ schemas_0/* OperationNotSupportedException$ */.qIN),
  OperationTimeoutException: () => (/* reexport */ errors/* OperationTimeoutException */.q5),
  OperationTimeoutException$: () => (/* reexport */ schemas_0/* OperationTimeoutException$ */.qr_),
  Option$: () => (/* reexport */ schemas_0/* Option$ */.QXM),
  OracleSQLCatalogSource$: () => (/* reexport */ schemas_0/* OracleSQLCatalogSource$ */.VX2),
  OracleSQLCatalogTarget$: () => (/* reexport */ schemas_0/* OracleSQLCatalogTarget$ */.D6v),
  Order$: () => (/* reexport */ schemas_0/* Order$ */.h_5),
  OrphanFileDeletionConfiguration$: () => (/* reexport */ schemas_0/* OrphanFileDeletionConfiguration$ */.TX0),
  OrphanFileDeletionMetrics$: () => (/* reexport */ schemas_0/* OrphanFileDeletionMetrics$ */.SKG),
  OtherMetadataValueListItem$: () => (/* reexport */ schemas_0/* OtherMetadataValueListItem$ */.YeL),
  OverwriteChildResourcePermissionsWithDefaultEnum: () => (/* reexport */ OverwriteChildResourcePermissionsWithDefaultEnum),
  PIIDetection$: () => (/* reexport */ schemas_0/* PIIDetection$ */.ee7),
  PaginationConfiguration$: () => (/* reexport */ schemas_0/* PaginationConfiguration$ */.Lwh),
  ParamType: () => (/* reexport */ ParamType),
  ParquetCompressionType: () => (/* reexport */ ParquetCompressionType),
  Partition$: () => (/* reexport */ schemas_0/* Partition$ */.j6),
  PartitionError$: () => (/* reexport */ schemas_0/* PartitionError$ */.XOV),
  PartitionIndex$: () => (/* reexport */ schemas_0/* PartitionIndex$ */.t4),
  PartitionIndexDescriptor$: () => (/* reexport */ schemas_0/* PartitionIndexDescriptor$ */.Uk2),
  PartitionIndexStatus: () => (/* reexport */ PartitionIndexStatus),
  PartitionInput$: () => (/* reexport */ schemas_0/* PartitionInput$ */.bRJ),
  PartitionValueList$: () => (/* reexport */ schemas_0/* PartitionValueList$ */.aPD),
  Permission: () => (/* reexport */ Permission),
  PermissionType: () => (/* reexport */ PermissionType),
  PermissionTypeMismatchException: () => (/* reexport */ errors/* PermissionTypeMismatchException */.Pc),
  PermissionTypeMismatchException$: () => (/* reexport */ schemas_0/* PermissionTypeMismatchException$ */.HVm),
  PhysicalConnectionRequirements$: () => (/* reexport */ schemas_0/* PhysicalConnectionRequirements$ */.Q$g),
  PiiType: () => (/* reexport */ PiiType),
  PostgreSQLCatalogSource$: () => (/* reexport */ schemas_0/* PostgreSQLCatalogSource$ */.v$I),
  PostgreSQLCatalogTarget$: () => (/* reexport */ schemas_0/* PostgreSQLCatalogTarget$ */.R8y),
  Predecessor$: () => (/* reexport */ schemas_0/* Predecessor$ */.S5o),
  Predicate$: () => (/* reexport */ schemas_0/* Predicate$ */.Ieg),
  PrincipalPermissions$: () => (/* reexport */ schemas_0/* PrincipalPermissions$ */.RCy),
  PrincipalType: () => (/* reexport */ PrincipalType),
  ProfileConfiguration$: () => (/* reexport */ schemas_0/* ProfileConfiguration$ */.OSO),
  ProfilingResultsOptions$: () => (/* reexport */ schemas_0/* ProfilingResultsOptions$ */.xfI),
  Property$: () => (/* reexport */ schemas_0/* Property$ */.sVP),
  PropertyLocation: () => (/* reexport */ PropertyLocation),
  PropertyPredicate$: () => (/* reexport */ schemas_0/* PropertyPredicate$ */.lN6),
  PropertyType: () => (/* reexport */ PropertyType),
  PublishDataQualityResultV2$: () => (/* reexport */ schemas_0/* PublishDataQualityResultV2$ */.I7p),
  PublishDataQualityResultV2Command: () => (/* reexport */ PublishDataQualityResultV2Command),
  PublishDataQualityResultV2Request$: () => (/* reexport */ schemas_0/* PublishDataQualityResultV2Request$ */.v8S),
  PublishDataQualityResultV2Response$: () => (/* reexport */ schemas_0/* PublishDataQualityResultV2Response$ */.TX8),
  PutAsset$: () => (/* reexport */ schemas_0/* PutAsset$ */.uNm),
  PutAssetCommand: () => (/* reexport */ PutAssetCommand),
  PutAssetRequest$: () => (/* reexport */ schemas_0/* PutAssetRequest$ */.dCK),
  PutAssetResponse$: () => (/* reexport */ schemas_0/* PutAssetResponse$ */.Xa_),
  PutAssetType$: () => (/* reexport */ schemas_0/* PutAssetType$ */.YQf),
  PutAssetTypeCommand: () => (/* reexport */ PutAssetTypeCommand),
  PutAssetTypeRequest$: () => (/* reexport */ schemas_0/* PutAssetTypeRequest$ */.DfM),
  PutAssetTypeResponse$: () => (/* reexport */ schemas_0/* PutAssetTypeResponse$ */.vQ5),
  PutAttachment$: () => (/* reexport */ schemas_0/* PutAttachment$ */.BIz),
  PutAttachmentCommand: () => (/* reexport */ PutAttachmentCommand),
  PutAttachmentRequest$: () => (/* reexport */ schemas_0/* PutAttachmentRequest$ */.Sg3),
  PutAttachmentResponse$: () => (/* reexport */ schemas_0/* PutAttachmentResponse$ */.CqU),
  PutDataCatalogEncryptionSettings$: () => (/* reexport */ schemas_0/* PutDataCatalogEncryptionSettings$ */.vSQ),
  PutDataCatalogEncryptionSettingsCommand: () => (/* reexport */ PutDataCatalogEncryptionSettingsCommand),
  PutDataCatalogEncryptionSettingsRequest$: () => (/* reexport */ schemas_0/* PutDataCatalogEncryptionSettingsRequest$ */.kCZ),
  PutDataCatalogEncryptionSettingsResponse$: () => (/* reexport */ schemas_0/* PutDataCatalogEncryptionSettingsResponse$ */.YQA),
  PutDataCatalogExportConfiguration$: () => (/* reexport */ schemas_0/* PutDataCatalogExportConfiguration$ */.lss),
  PutDataCatalogExportConfigurationCommand: () => (/* reexport */ PutDataCatalogExportConfigurationCommand),
  PutDataCatalogExportConfigurationInput$: () => (/* reexport */ schemas_0/* PutDataCatalogExportConfigurationInput$ */.hLH),
  PutDataCatalogExportConfigurationOutput$: () => (/* reexport */ schemas_0/* PutDataCatalogExportConfigurationOutput$ */.Ugj),
  PutDataQualityProfileAnnotation$: () => (/* reexport */ schemas_0/* PutDataQualityProfileAnnotation$ */.xbR),
  PutDataQualityProfileAnnotationCommand: () => (/* reexport */ PutDataQualityProfileAnnotationCommand),
  PutDataQualityProfileAnnotationRequest$: () => (/* reexport */ schemas_0/* PutDataQualityProfileAnnotationRequest$ */.wYv),
  PutDataQualityProfileAnnotationResponse$: () => (/* reexport */ schemas_0/* PutDataQualityProfileAnnotationResponse$ */.G9L),
  PutFormType$: () => (/* reexport */ schemas_0/* PutFormType$ */.AFv),
  PutFormTypeCommand: () => (/* reexport */ PutFormTypeCommand),
  PutFormTypeRequest$: () => (/* reexport */ schemas_0/* PutFormTypeRequest$ */.nGz),
  PutFormTypeResponse$: () => (/* reexport */ schemas_0/* PutFormTypeResponse$ */.Zqv),
  PutResourcePolicy$: () => (/* reexport */ schemas_0/* PutResourcePolicy$ */.kdY),
  PutResourcePolicyCommand: () => (/* reexport */ PutResourcePolicyCommand),
  PutResourcePolicyRequest$: () => (/* reexport */ schemas_0/* PutResourcePolicyRequest$ */.ne4),
  PutResourcePolicyResponse$: () => (/* reexport */ schemas_0/* PutResourcePolicyResponse$ */.Tvd),
  PutSchemaVersionMetadata$: () => (/* reexport */ schemas_0/* PutSchemaVersionMetadata$ */.mTf),
  PutSchemaVersionMetadataCommand: () => (/* reexport */ PutSchemaVersionMetadataCommand),
  PutSchemaVersionMetadataInput$: () => (/* reexport */ schemas_0/* PutSchemaVersionMetadataInput$ */.MiW),
  PutSchemaVersionMetadataResponse$: () => (/* reexport */ schemas_0/* PutSchemaVersionMetadataResponse$ */.Nzj),
  PutWorkflowRunProperties$: () => (/* reexport */ schemas_0/* PutWorkflowRunProperties$ */.tf_),
  PutWorkflowRunPropertiesCommand: () => (/* reexport */ PutWorkflowRunPropertiesCommand),
  PutWorkflowRunPropertiesRequest$: () => (/* reexport */ schemas_0/* PutWorkflowRunPropertiesRequest$ */.wuO),
  PutWorkflowRunPropertiesResponse$: () => (/* reexport */ schemas_0/* PutWorkflowRunPropertiesResponse$ */.K99),
  QuerySchemaVersionMetadata$: () => (/* reexport */ schemas_0/* QuerySchemaVersionMetadata$ */.Npb),
  QuerySchemaVersionMetadataCommand: () => (/* reexport */ QuerySchemaVersionMetadataCommand),
  QuerySchemaVersionMetadataInput$: () => (/* reexport */ schemas_0/* QuerySchemaVersionMetadataInput$ */.f$5),
  QuerySchemaVersionMetadataResponse$: () => (/* reexport */ schemas_0/* QuerySchemaVersionMetadataResponse$ */.UMF),
  QuerySessionContext$: () => (/* reexport */ schemas_0/* QuerySessionContext$ */.gFi),
  QuoteChar: () => (/* reexport */ QuoteChar),
  RLSProperties$: () => (/* reexport */ schemas_0/* RLSProperties$ */.Np_),
  Recipe$: () => (/* reexport */ schemas_0/* Recipe$ */.FEu),
  RecipeAction$: () => (/* reexport */ schemas_0/* RecipeAction$ */.ln),
  RecipeReference$: () => (/* reexport */ schemas_0/* RecipeReference$ */.o35),
  RecipeStep$: () => (/* reexport */ schemas_0/* RecipeStep$ */.XWA),
  RecommendationMode: () => (/* reexport */ RecommendationMode),
  RecrawlBehavior: () => (/* reexport */ RecrawlBehavior),
  RecrawlPolicy$: () => (/* reexport */ schemas_0/* RecrawlPolicy$ */.DE3),
  RedshiftSource$: () => (/* reexport */ schemas_0/* RedshiftSource$ */.VRO),
  RedshiftTarget$: () => (/* reexport */ schemas_0/* RedshiftTarget$ */.Luc),
  RegisterConnectionType$: () => (/* reexport */ schemas_0/* RegisterConnectionType$ */.oXX),
  RegisterConnectionTypeCommand: () => (/* reexport */ RegisterConnectionTypeCommand),
  RegisterConnectionTypeRequest$: () => (/* reexport */ schemas_0/* RegisterConnectionTypeRequest$ */.P2Z),
  RegisterConnectionTypeResponse$: () => (/* reexport */ schemas_0/* RegisterConnectionTypeResponse$ */.$D1),
  RegisterSchemaVersion$: () => (/* reexport */ schemas_0/* RegisterSchemaVersion$ */.zy2),
  RegisterSchemaVersionCommand: () => (/* reexport */ RegisterSchemaVersionCommand),
  RegisterSchemaVersionInput$: () => (/* reexport */ schemas_0/* RegisterSchemaVersionInput$ */.DNF),
  RegisterSchemaVersionResponse$: () => (/* reexport */ schemas_0/* RegisterSchemaVersionResponse$ */.okw),
  RegistryId$: () => (/* reexport */ schemas_0/* RegistryId$ */.bTi),
  RegistryListItem$: () => (/* reexport */ schemas_0/* RegistryListItem$ */.d$m),
  RegistryStatus: () => (/* reexport */ RegistryStatus),
  RelationalCatalogSource$: () => (/* reexport */ schemas_0/* RelationalCatalogSource$ */.g_B),
  RemoveSchemaVersionMetadata$: () => (/* reexport */ schemas_0/* RemoveSchemaVersionMetadata$ */.VQw),
  RemoveSchemaVersionMetadataCommand: () => (/* reexport */ RemoveSchemaVersionMetadataCommand),
  RemoveSchemaVersionMetadataInput$: () => (/* reexport */ schemas_0/* RemoveSchemaVersionMetadataInput$ */.XS8),
  RemoveSchemaVersionMetadataResponse$: () => (/* reexport */ schemas_0/* RemoveSchemaVersionMetadataResponse$ */.OuO),
  RenameField$: () => (/* reexport */ schemas_0/* RenameField$ */.xpr),
  ResetJobBookmark$: () => (/* reexport */ schemas_0/* ResetJobBookmark$ */.JG3),
  ResetJobBookmarkCommand: () => (/* reexport */ ResetJobBookmarkCommand),
  ResetJobBookmarkRequest$: () => (/* reexport */ schemas_0/* ResetJobBookmarkRequest$ */.sJY),
  ResetJobBookmarkResponse$: () => (/* reexport */ schemas_0/* ResetJobBookmarkResponse$ */.gBX),
  ResourceAction: () => (/* reexport */ ResourceAction),
  ResourceNotFoundException: () => (/* reexport */ errors/* ResourceNotFoundException */.lB),
  ResourceNotFoundException$: () => (/* reexport */ schemas_0/* ResourceNotFoundException$ */.lut),
  ResourceNotReadyException: () => (/* reexport */ errors/* ResourceNotReadyException */.Cp),
  ResourceNotReadyException$: () => (/* reexport */ schemas_0/* ResourceNotReadyException$ */.gOc),
  ResourceNumberLimitExceededException: () => (/* reexport */ errors/* ResourceNumberLimitExceededException */.Bt),
  ResourceNumberLimitExceededException$: () => (/* reexport */ schemas_0/* ResourceNumberLimitExceededException$ */.Jan),
  ResourceShareType: () => (/* reexport */ ResourceShareType),
  ResourceState: () => (/* reexport */ ResourceState),
  ResourceType: () => (/* reexport */ ResourceType),
  ResourceUri$: () => (/* reexport */ schemas_0/* ResourceUri$ */.Bz3),
  ResponseConfiguration$: () => (/* reexport */ schemas_0/* ResponseConfiguration$ */.e6v),
  ResponseExtractionMapping$: () => (/* reexport */ schemas_0/* ResponseExtractionMapping$ */.Feo),
  RestConfiguration$: () => (/* reexport */ schemas_0/* RestConfiguration$ */.jdN),
  ResultTypeEnum: () => (/* reexport */ ResultTypeEnum),
  ResumeWorkflowRun$: () => (/* reexport */ schemas_0/* ResumeWorkflowRun$ */.WCk),
  ResumeWorkflowRunCommand: () => (/* reexport */ ResumeWorkflowRunCommand),
  ResumeWorkflowRunRequest$: () => (/* reexport */ schemas_0/* ResumeWorkflowRunRequest$ */.R9L),
  ResumeWorkflowRunResponse$: () => (/* reexport */ schemas_0/* ResumeWorkflowRunResponse$ */.RYx),
  RetentionConfiguration$: () => (/* reexport */ schemas_0/* RetentionConfiguration$ */.D2_),
  RetentionMetrics$: () => (/* reexport */ schemas_0/* RetentionMetrics$ */.etD),
  Route$: () => (/* reexport */ schemas_0/* Route$ */.Ie2),
  RowLevelResultsOptions$: () => (/* reexport */ schemas_0/* RowLevelResultsOptions$ */.RaL),
  RunIdentifier$: () => (/* reexport */ schemas_0/* RunIdentifier$ */.PQ),
  RunMetrics$: () => (/* reexport */ schemas_0/* RunMetrics$ */.NM4),
  RunStatement$: () => (/* reexport */ schemas_0/* RunStatement$ */.Pjp),
  RunStatementCommand: () => (/* reexport */ RunStatementCommand),
  RunStatementRequest$: () => (/* reexport */ schemas_0/* RunStatementRequest$ */.CcP),
  RunStatementResponse$: () => (/* reexport */ schemas_0/* RunStatementResponse$ */.qEE),
  S3CatalogDeltaSource$: () => (/* reexport */ schemas_0/* S3CatalogDeltaSource$ */.fcH),
  S3CatalogHudiSource$: () => (/* reexport */ schemas_0/* S3CatalogHudiSource$ */.w5R),
  S3CatalogIcebergSource$: () => (/* reexport */ schemas_0/* S3CatalogIcebergSource$ */.g6x),
  S3CatalogSource$: () => (/* reexport */ schemas_0/* S3CatalogSource$ */.Lpn),
  S3CatalogTarget$: () => (/* reexport */ schemas_0/* S3CatalogTarget$ */.$fg),
  S3CsvSource$: () => (/* reexport */ schemas_0/* S3CsvSource$ */.C8C),
  S3DeltaCatalogTarget$: () => (/* reexport */ schemas_0/* S3DeltaCatalogTarget$ */.FwC),
  S3DeltaDirectTarget$: () => (/* reexport */ schemas_0/* S3DeltaDirectTarget$ */.DJ_),
  S3DeltaSource$: () => (/* reexport */ schemas_0/* S3DeltaSource$ */.E_r),
  S3DirectSourceAdditionalOptions$: () => (/* reexport */ schemas_0/* S3DirectSourceAdditionalOptions$ */.WMp),
  S3DirectTarget$: () => (/* reexport */ schemas_0/* S3DirectTarget$ */.H9u),
  S3Encryption$: () => (/* reexport */ schemas_0/* S3Encryption$ */.ej0),
  S3EncryptionMode: () => (/* reexport */ S3EncryptionMode),
  S3ExcelSource$: () => (/* reexport */ schemas_0/* S3ExcelSource$ */.ViW),
  S3GlueParquetTarget$: () => (/* reexport */ schemas_0/* S3GlueParquetTarget$ */.x27),
  S3HudiCatalogTarget$: () => (/* reexport */ schemas_0/* S3HudiCatalogTarget$ */.D5R),
  S3HudiDirectTarget$: () => (/* reexport */ schemas_0/* S3HudiDirectTarget$ */.Vij),
  S3HudiSource$: () => (/* reexport */ schemas_0/* S3HudiSource$ */._DT),
  S3HyperDirectTarget$: () => (/* reexport */ schemas_0/* S3HyperDirectTarget$ */.BGz),
  S3IcebergCatalogTarget$: () => (/* reexport */ schemas_0/* S3IcebergCatalogTarget$ */._bp),
  S3IcebergDirectTarget$: () => (/* reexport */ schemas_0/* S3IcebergDirectTarget$ */.sl1),
  S3JsonSource$: () => (/* reexport */ schemas_0/* S3JsonSource$ */.glb),
  S3ParquetSource$: () => (/* reexport */ schemas_0/* S3ParquetSource$ */.GGc),
  S3SourceAdditionalOptions$: () => (/* reexport */ schemas_0/* S3SourceAdditionalOptions$ */.LDb),
  S3Target$: () => (/* reexport */ schemas_0/* S3Target$ */.Egw),
  Schedule$: () => (/* reexport */ schemas_0/* Schedule$ */._Mo),
  ScheduleState: () => (/* reexport */ ScheduleState),
  ScheduleType: () => (/* reexport */ ScheduleType),
  SchedulerNotRunningException: () => (/* reexport */ errors/* SchedulerNotRunningException */.Po),
  SchedulerNotRunningException$: () => (/* reexport */ schemas_0/* SchedulerNotRunningException$ */.vfE),
  SchedulerRunningException: () => (/* reexport */ errors/* SchedulerRunningException */.cs),
  SchedulerRunningException$: () => (/* reexport */ schemas_0/* SchedulerRunningException$ */.g80),
  SchedulerTransitioningException: () => (/* reexport */ errors/* SchedulerTransitioningException */.eI),
  SchedulerTransitioningException$: () => (/* reexport */ schemas_0/* SchedulerTransitioningException$ */.ei0),
  SchemaChangePolicy$: () => (/* reexport */ schemas_0/* SchemaChangePolicy$ */.KII),
  SchemaColumn$: () => (/* reexport */ schemas_0/* SchemaColumn$ */.C6n),
  SchemaDiffType: () => (/* reexport */ SchemaDiffType),
  SchemaId$: () => (/* reexport */ schemas_0/* SchemaId$ */.xWV),
  SchemaListItem$: () => (/* reexport */ schemas_0/* SchemaListItem$ */.$aS),
  SchemaReference$: () => (/* reexport */ schemas_0/* SchemaReference$ */.Fy4),
  SchemaStatus: () => (/* reexport */ SchemaStatus),
  SchemaVersionErrorItem$: () => (/* reexport */ schemas_0/* SchemaVersionErrorItem$ */.d6M),
  SchemaVersionListItem$: () => (/* reexport */ schemas_0/* SchemaVersionListItem$ */.Bv0),
  SchemaVersionNumber$: () => (/* reexport */ schemas_0/* SchemaVersionNumber$ */.fj$),
  SchemaVersionStatus: () => (/* reexport */ SchemaVersionStatus),
  SearchAssets$: () => (/* reexport */ schemas_0/* SearchAssets$ */.UVE),
  SearchAssetsCommand: () => (/* reexport */ SearchAssetsCommand),
  SearchAssetsInput$: () => (/* reexport */ schemas_0/* SearchAssetsInput$ */.mCu),
  SearchAssetsOutput$: () => (/* reexport */ schemas_0/* SearchAssetsOutput$ */.t$6),
  SearchAttributeFilter$: () => (/* reexport */ schemas_0/* SearchAttributeFilter$ */.HGV),
  SearchFilterClause$: () => (/* reexport */ schemas_0/* SearchFilterClause$ */.Mo0),
  SearchFilterOperator: () => (/* reexport */ SearchFilterOperator),
  SearchFilterValue$: () => (/* reexport */ schemas_0/* SearchFilterValue$ */.WkR),
  SearchMapFilter$: () => (/* reexport */ schemas_0/* SearchMapFilter$ */.tSS),
  SearchMapFilterValue$: () => (/* reexport */ schemas_0/* SearchMapFilterValue$ */.Yjt),
  SearchResultItem$: () => (/* reexport */ schemas_0/* SearchResultItem$ */.tmL),
  SearchSort$: () => (/* reexport */ schemas_0/* SearchSort$ */.L_L),
  SearchSortOrder: () => (/* reexport */ SearchSortOrder),
  SearchTables$: () => (/* reexport */ schemas_0/* SearchTables$ */.AFg),
  SearchTablesCommand: () => (/* reexport */ SearchTablesCommand),
  SearchTablesRequest$: () => (/* reexport */ schemas_0/* SearchTablesRequest$ */.hzD),
  SearchTablesResponse$: () => (/* reexport */ schemas_0/* SearchTablesResponse$ */.PVV),
  SecurityConfiguration$: () => (/* reexport */ schemas_0/* SecurityConfiguration$ */.P5j),
  Segment$: () => (/* reexport */ schemas_0/* Segment$ */.Iqr),
  SelectFields$: () => (/* reexport */ schemas_0/* SelectFields$ */.KcR),
  SelectFromCollection$: () => (/* reexport */ schemas_0/* SelectFromCollection$ */.JZ0),
  Separator: () => (/* reexport */ Separator),
  SerDeInfo$: () => (/* reexport */ schemas_0/* SerDeInfo$ */.II4),
  Session$: () => (/* reexport */ schemas_0/* Session$ */.VsI),
  SessionBusyException: () => (/* reexport */ errors/* SessionBusyException */.ns),
  SessionBusyException$: () => (/* reexport */ schemas_0/* SessionBusyException$ */.H9y),
  SessionCommand$: () => (/* reexport */ schemas_0/* SessionCommand$ */.O81),
  SessionEndpoint$: () => (/* reexport */ schemas_0/* SessionEndpoint$ */.CJM),
  SessionStatus: () => (/* reexport */ SessionStatus),
  SessionType: () => (/* reexport */ SessionType),
  SettingSource: () => (/* reexport */ SettingSource),
  SkewedInfo$: () => (/* reexport */ schemas_0/* SkewedInfo$ */.Msj),
  SnowflakeNodeData$: () => (/* reexport */ schemas_0/* SnowflakeNodeData$ */.lCM),
  SnowflakeSource$: () => (/* reexport */ schemas_0/* SnowflakeSource$ */.cEb),
  SnowflakeTarget$: () => (/* reexport */ schemas_0/* SnowflakeTarget$ */.E4L),
  Sort: () => (/* reexport */ Sort),
  SortCriterion$: () => (/* reexport */ schemas_0/* SortCriterion$ */.esA),
  SortDirectionType: () => (/* reexport */ SortDirectionType),
  SourceConfiguration$: () => (/* reexport */ schemas_0/* SourceConfiguration$ */.Sln),
  SourceControlAuthStrategy: () => (/* reexport */ SourceControlAuthStrategy),
  SourceControlDetails$: () => (/* reexport */ schemas_0/* SourceControlDetails$ */.rWj),
  SourceControlProvider: () => (/* reexport */ SourceControlProvider),
  SourceProcessingProperties$: () => (/* reexport */ schemas_0/* SourceProcessingProperties$ */.OD0),
  SourceTableConfig$: () => (/* reexport */ schemas_0/* SourceTableConfig$ */.MmN),
  SparkConnectorSource$: () => (/* reexport */ schemas_0/* SparkConnectorSource$ */.gb1),
  SparkConnectorTarget$: () => (/* reexport */ schemas_0/* SparkConnectorTarget$ */.KCr),
  SparkSQL$: () => (/* reexport */ schemas_0/* SparkSQL$ */.WJ5),
  Spigot$: () => (/* reexport */ schemas_0/* Spigot$ */.ZHb),
  SplitFields$: () => (/* reexport */ schemas_0/* SplitFields$ */.yHy),
  SqlAlias$: () => (/* reexport */ schemas_0/* SqlAlias$ */.BhK),
  StartBlueprintRun$: () => (/* reexport */ schemas_0/* StartBlueprintRun$ */.PTR),
  StartBlueprintRunCommand: () => (/* reexport */ StartBlueprintRunCommand),
  StartBlueprintRunRequest$: () => (/* reexport */ schemas_0/* StartBlueprintRunRequest$ */.sTd),
  StartBlueprintRunResponse$: () => (/* reexport */ schemas_0/* StartBlueprintRunResponse$ */.eK6),
  StartColumnStatisticsTaskRun$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRun$ */.QJ6),
  StartColumnStatisticsTaskRunCommand: () => (/* reexport */ StartColumnStatisticsTaskRunCommand),
  StartColumnStatisticsTaskRunRequest$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRunRequest$ */.pH8),
  StartColumnStatisticsTaskRunResponse$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRunResponse$ */.n15),
  StartColumnStatisticsTaskRunSchedule$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRunSchedule$ */.X8O),
  StartColumnStatisticsTaskRunScheduleCommand: () => (/* reexport */ StartColumnStatisticsTaskRunScheduleCommand),
  StartColumnStatisticsTaskRunScheduleRequest$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRunScheduleRequest$ */.ksK),
  StartColumnStatisticsTaskRunScheduleResponse$: () => (/* reexport */ schemas_0/* StartColumnStatisticsTaskRunScheduleResponse$ */.iRD),
  StartCrawler$: () => (/* reexport */ schemas_0/* StartCrawler$ */.trw),
  StartCrawlerCommand: () => (/* reexport */ StartCrawlerCommand),
  StartCrawlerRequest$: () => (/* reexport */ schemas_0/* StartCrawlerRequest$ */.s_O),
  StartCrawlerResponse$: () => (/* reexport */ schemas_0/* StartCrawlerResponse$ */.urK),
  StartCrawlerSchedule$: () => (/* reexport */ schemas_0/* StartCrawlerSchedule$ */.E$y),
  StartCrawlerScheduleCommand: () => (/* reexport */ StartCrawlerScheduleCommand),
  StartCrawlerScheduleRequest$: () => (/* reexport */ schemas_0/* StartCrawlerScheduleRequest$ */.D6T),
  StartCrawlerScheduleResponse$: () => (/* reexport */ schemas_0/* StartCrawlerScheduleResponse$ */.m8$),
  StartDataQualityRuleRecommendationRun$: () => (/* reexport */ schemas_0/* StartDataQualityRuleRecommendationRun$ */.CB_),
  StartDataQualityRuleRecommendationRunCommand: () => (/* reexport */ StartDataQualityRuleRecommendationRunCommand),
  StartDataQualityRuleRecommendationRunRequest$: () => (/* reexport */ schemas_0/* StartDataQualityRuleRecommendationRunRequest$ */.pQt),
  StartDataQualityRuleRecommendationRunResponse$: () => (/* reexport */ schemas_0/* StartDataQualityRuleRecommendationRunResponse$ */.TMb),
  StartDataQualityRulesetEvaluationRun$: () => (/* reexport */ schemas_0/* StartDataQualityRulesetEvaluationRun$ */.jqN),
  StartDataQualityRulesetEvaluationRunCommand: () => (/* reexport */ StartDataQualityRulesetEvaluationRunCommand),
  StartDataQualityRulesetEvaluationRunRequest$: () => (/* reexport */ schemas_0/* StartDataQualityRulesetEvaluationRunRequest$ */.OnT),
  StartDataQualityRulesetEvaluationRunResponse$: () => (/* reexport */ schemas_0/* StartDataQualityRulesetEvaluationRunResponse$ */.Es),
  StartExportLabelsTaskRun$: () => (/* reexport */ schemas_0/* StartExportLabelsTaskRun$ */.cVV),
  StartExportLabelsTaskRunCommand: () => (/* reexport */ StartExportLabelsTaskRunCommand),
  StartExportLabelsTaskRunRequest$: () => (/* reexport */ schemas_0/* StartExportLabelsTaskRunRequest$ */.F5J),
  StartExportLabelsTaskRunResponse$: () => (/* reexport */ schemas_0/* StartExportLabelsTaskRunResponse$ */.jlR),
  StartImportLabelsTaskRun$: () => (/* reexport */ schemas_0/* StartImportLabelsTaskRun$ */.r2m),
  StartImportLabelsTaskRunCommand: () => (/* reexport */ StartImportLabelsTaskRunCommand),
  StartImportLabelsTaskRunRequest$: () => (/* reexport */ schemas_0/* StartImportLabelsTaskRunRequest$ */.Gxs),
  StartImportLabelsTaskRunResponse$: () => (/* reexport */ schemas_0/* StartImportLabelsTaskRunResponse$ */.Y_W),
  StartJobRun$: () => (/* reexport */ schemas_0/* StartJobRun$ */.L9z),
  StartJobRunCommand: () => (/* reexport */ StartJobRunCommand),
  StartJobRunRequest$: () => (/* reexport */ schemas_0/* StartJobRunRequest$ */.oz4),
  StartJobRunResponse$: () => (/* reexport */ schemas_0/* StartJobRunResponse$ */.Ehy),
  StartJobUpgradeAnalysis$: () => (/* reexport */ schemas_0/* StartJobUpgradeAnalysis$ */.wp5),
  StartJobUpgradeAnalysisCommand: () => (/* reexport */ StartJobUpgradeAnalysisCommand),
  StartJobUpgradeAnalysisRequest$: () => (/* reexport */ schemas_0/* StartJobUpgradeAnalysisRequest$ */.vcQ),
  StartJobUpgradeAnalysisResponse$: () => (/* reexport */ schemas_0/* StartJobUpgradeAnalysisResponse$ */.FWl),
  StartMLEvaluationTaskRun$: () => (/* reexport */ schemas_0/* StartMLEvaluationTaskRun$ */._Pl),
  StartMLEvaluationTaskRunCommand: () => (/* reexport */ StartMLEvaluationTaskRunCommand),
  StartMLEvaluationTaskRunRequest$: () => (/* reexport */ schemas_0/* StartMLEvaluationTaskRunRequest$ */.xmm),
  StartMLEvaluationTaskRunResponse$: () => (/* reexport */ schemas_0/* StartMLEvaluationTaskRunResponse$ */.RRo),
  StartMLLabelingSetGenerationTaskRun$: () => (/* reexport */ schemas_0/* StartMLLabelingSetGenerationTaskRun$ */.s78),
  StartMLLabelingSetGenerationTaskRunCommand: () => (/* reexport */ StartMLLabelingSetGenerationTaskRunCommand),
  StartMLLabelingSetGenerationTaskRunRequest$: () => (/* reexport */ schemas_0/* StartMLLabelingSetGenerationTaskRunRequest$ */.xX1),
  StartMLLabelingSetGenerationTaskRunResponse$: () => (/* reexport */ schemas_0/* StartMLLabelingSetGenerationTaskRunResponse$ */.PFh),
  StartMaterializedViewRefreshTaskRun$: () => (/* reexport */ schemas_0/* StartMaterializedViewRefreshTaskRun$ */.EYp),
  StartMaterializedViewRefreshTaskRunCommand: () => (/* reexport */ StartMaterializedViewRefreshTaskRunCommand),
  StartMaterializedViewRefreshTaskRunRequest$: () => (/* reexport */ schemas_0/* StartMaterializedViewRefreshTaskRunRequest$ */.xeU),
  StartMaterializedViewRefreshTaskRunResponse$: () => (/* reexport */ schemas_0/* StartMaterializedViewRefreshTaskRunResponse$ */.pny),
  StartTrigger$: () => (/* reexport */ schemas_0/* StartTrigger$ */.Z$F),
  StartTriggerCommand: () => (/* reexport */ StartTriggerCommand),
  StartTriggerRequest$: () => (/* reexport */ schemas_0/* StartTriggerRequest$ */.UwL),
  StartTriggerResponse$: () => (/* reexport */ schemas_0/* StartTriggerResponse$ */.avm),
  StartWorkflowRun$: () => (/* reexport */ schemas_0/* StartWorkflowRun$ */.V_X),
  StartWorkflowRunCommand: () => (/* reexport */ StartWorkflowRunCommand),
  StartWorkflowRunRequest$: () => (/* reexport */ schemas_0/* StartWorkflowRunRequest$ */.o5D),
  StartWorkflowRunResponse$: () => (/* reexport */ schemas_0/* StartWorkflowRunResponse$ */.EN1),
  StartingEventBatchCondition$: () => (/* reexport */ schemas_0/* StartingEventBatchCondition$ */.ww5),
  StartingPosition: () => (/* reexport */ StartingPosition),
  Statement$: () => (/* reexport */ schemas_0/* Statement$ */.uTv),
  StatementOutput$: () => (/* reexport */ schemas_0/* StatementOutput$ */.tiz),
  StatementOutputData$: () => (/* reexport */ schemas_0/* StatementOutputData$ */.PZf),
  StatementState: () => (/* reexport */ StatementState),
  StatisticAnnotation$: () => (/* reexport */ schemas_0/* StatisticAnnotation$ */.sdr),
  StatisticEvaluationLevel: () => (/* reexport */ StatisticEvaluationLevel),
  StatisticModelResult$: () => (/* reexport */ schemas_0/* StatisticModelResult$ */.nVS),
  StatisticSummary$: () => (/* reexport */ schemas_0/* StatisticSummary$ */.fBy),
  Status: () => (/* reexport */ Status),
  StatusDetails$: () => (/* reexport */ schemas_0/* StatusDetails$ */.Xhs),
  StopColumnStatisticsTaskRun$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRun$ */.mnx),
  StopColumnStatisticsTaskRunCommand: () => (/* reexport */ StopColumnStatisticsTaskRunCommand),
  StopColumnStatisticsTaskRunRequest$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRunRequest$ */.DBQ),
  StopColumnStatisticsTaskRunResponse$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRunResponse$ */.XAP),
  StopColumnStatisticsTaskRunSchedule$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRunSchedule$ */.dgb),
  StopColumnStatisticsTaskRunScheduleCommand: () => (/* reexport */ StopColumnStatisticsTaskRunScheduleCommand),
  StopColumnStatisticsTaskRunScheduleRequest$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRunScheduleRequest$ */.ecj),
  StopColumnStatisticsTaskRunScheduleResponse$: () => (/* reexport */ schemas_0/* StopColumnStatisticsTaskRunScheduleResponse$ */.qcK),
  StopCrawler$: () => (/* reexport */ schemas_0/* StopCrawler$ */.XFk),
  StopCrawlerCommand: () => (/* reexport */ StopCrawlerCommand),
  StopCrawlerRequest$: () => (/* reexport */ schemas_0/* StopCrawlerRequest$ */.m48),
  StopCrawlerResponse$: () => (/* reexport */ schemas_0/* StopCrawlerResponse$ */.qGh),
  StopCrawlerSchedule$: () => (/* reexport */ schemas_0/* StopCrawlerSchedule$ */.YaF),
  StopCrawlerScheduleCommand: () => (/* reexport */ StopCrawlerScheduleCommand),
  StopCrawlerScheduleRequest$: () => (/* reexport */ schemas_0/* StopCrawlerScheduleRequest$ */.Pn2),
  StopCrawlerScheduleResponse$: () => (/* reexport */ schemas_0/* StopCrawlerScheduleResponse$ */.VPo),
  StopJobUpgradeAnalysis$: () => (/* reexport */ schemas_0/* StopJobUpgradeAnalysis$ */.sE9),
  StopJobUpgradeAnalysisCommand: () => (/* reexport */ StopJobUpgradeAnalysisCommand),
  StopJobUpgradeAnalysisRequest$: () => (/* reexport */ schemas_0/* StopJobUpgradeAnalysisRequest$ */.lCo),
  StopJobUpgradeAnalysisResponse$: () => (/* reexport */ schemas_0/* StopJobUpgradeAnalysisResponse$ */.bme),
  StopMaterializedViewRefreshTaskRun$: () => (/* reexport */ schemas_0/* StopMaterializedViewRefreshTaskRun$ */.uI4),
  StopMaterializedViewRefreshTaskRunCommand: () => (/* reexport */ StopMaterializedViewRefreshTaskRunCommand),
  StopMaterializedViewRefreshTaskRunRequest$: () => (/* reexport */ schemas_0/* StopMaterializedViewRefreshTaskRunRequest$ */.TEt),
  StopMaterializedViewRefreshTaskRunResponse$: () => (/* reexport */ schemas_0/* StopMaterializedViewRefreshTaskRunResponse$ */.L3j),
  StopSession$: () => (/* reexport */ schemas_0/* StopSession$ */.VYj),
  StopSessionCommand: () => (/* reexport */ StopSessionCommand),
  StopSessionRequest$: () => (/* reexport */ schemas_0/* StopSessionRequest$ */.uSO),
  StopSessionResponse$: () => (/* reexport */ schemas_0/* StopSessionResponse$ */.QPY),
  StopTrigger$: () => (/* reexport */ schemas_0/* StopTrigger$ */.TtC),
  StopTriggerCommand: () => (/* reexport */ StopTriggerCommand),
  StopTriggerRequest$: () => (/* reexport */ schemas_0/* StopTriggerRequest$ */.E$l),
  StopTriggerResponse$: () => (/* reexport */ schemas_0/* StopTriggerResponse$ */.YRK),
  StopWorkflowRun$: () => (/* reexport */ schemas_0/* StopWorkflowRun$ */.j88),
  StopWorkflowRunCommand: () => (/* reexport */ StopWorkflowRunCommand),
  StopWorkflowRunRequest$: () => (/* reexport */ schemas_0/* StopWorkflowRunRequest$ */.gez),
  StopWorkflowRunResponse$: () => (/* reexport */ schemas_0/* StopWorkflowRunResponse$ */.Q8H),
  StorageDescriptor$: () => (/* reexport */ schemas_0/* StorageDescriptor$ */.xW),
  StreamingDataPreviewOptions$: () => (/* reexport */ schemas_0/* StreamingDataPreviewOptions$ */.tH$),
  StringColumnStatisticsData$: () => (/* reexport */ schemas_0/* StringColumnStatisticsData$ */.XCs),
  SubObjectSourceType: () => (/* reexport */ SubObjectSourceType),
  SubObjectStatistics$: () => (/* reexport */ schemas_0/* SubObjectStatistics$ */.BzB),
  SupportedDialect$: () => (/* reexport */ schemas_0/* SupportedDialect$ */.J3X),
  Table$: () => (/* reexport */ schemas_0/* Table$ */.XBi),
  TableAttributes: () => (/* reexport */ TableAttributes),
  TableError$: () => (/* reexport */ schemas_0/* TableError$ */.Xd$),
  TableIdentifier$: () => (/* reexport */ schemas_0/* TableIdentifier$ */.esv),
  TableInput$: () => (/* reexport */ schemas_0/* TableInput$ */.hh9),
  TableOptimizer$: () => (/* reexport */ schemas_0/* TableOptimizer$ */._T8),
  TableOptimizerConfiguration$: () => (/* reexport */ schemas_0/* TableOptimizerConfiguration$ */.egJ),
  TableOptimizerEventType: () => (/* reexport */ TableOptimizerEventType),
  TableOptimizerRun$: () => (/* reexport */ schemas_0/* TableOptimizerRun$ */.lSN),
  TableOptimizerType: () => (/* reexport */ TableOptimizerType),
  TableOptimizerVpcConfiguration$: () => (/* reexport */ schemas_0/* TableOptimizerVpcConfiguration$ */.vEs),
  TableResourceShareType: () => (/* reexport */ TableResourceShareType),
  TableStatus$: () => (/* reexport */ schemas_0/* TableStatus$ */.v4D),
  TableVersion$: () => (/* reexport */ schemas_0/* TableVersion$ */.lBw),
  TableVersionError$: () => (/* reexport */ schemas_0/* TableVersionError$ */.rmS),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand),
  TagResourceRequest$: () => (/* reexport */ schemas_0/* TagResourceRequest$ */.uG_),
  TagResourceResponse$: () => (/* reexport */ schemas_0/* TagResourceResponse$ */.M7J),
  TargetFormat: () => (/* reexport */ TargetFormat),
  TargetProcessingProperties$: () => (/* reexport */ schemas_0/* TargetProcessingProperties$ */.utr),
  TargetRedshiftCatalog$: () => (/* reexport */ schemas_0/* TargetRedshiftCatalog$ */.C4X),
  TargetResourceNotFound: () => (/* reexport */ errors/* TargetResourceNotFound */.Hw),
  TargetResourceNotFound$: () => (/* reexport */ schemas_0/* TargetResourceNotFound$ */.l4x),
  TargetTableConfig$: () => (/* reexport */ schemas_0/* TargetTableConfig$ */.anC),
  TaskRun$: () => (/* reexport */ schemas_0/* TaskRun$ */.r_4),
  TaskRunFilterCriteria$: () => (/* reexport */ schemas_0/* TaskRunFilterCriteria$ */.kO4),
  TaskRunProperties$: () => (/* reexport */ schemas_0/* TaskRunProperties$ */.eaX),
  TaskRunSortColumnType: () => (/* reexport */ TaskRunSortColumnType),
  TaskRunSortCriteria$: () => (/* reexport */ schemas_0/* TaskRunSortCriteria$ */.QDd),
  TaskStatusType: () => (/* reexport */ TaskStatusType),
  TaskType: () => (/* reexport */ TaskType),
  TestConnection$: () => (/* reexport */ schemas_0/* TestConnection$ */.H_d),
  TestConnectionCommand: () => (/* reexport */ TestConnectionCommand),
  TestConnectionInput$: () => (/* reexport */ schemas_0/* TestConnectionInput$ */.TXn),
  TestConnectionRequest$: () => (/* reexport */ schemas_0/* TestConnectionRequest$ */._5G),
  TestConnectionResponse$: () => (/* reexport */ schemas_0/* TestConnectionResponse$ */.a5P),
  ThrottlingException: () => (/* reexport */ errors/* ThrottlingException */.x5),
  ThrottlingException$: () => (/* reexport */ schemas_0/* ThrottlingException$ */.tyi),
  TimestampFilter$: () => (/* reexport */ schemas_0/* TimestampFilter$ */.BjN),
  TimestampedInclusionAnnotation$: () => (/* reexport */ schemas_0/* TimestampedInclusionAnnotation$ */.nS5),
  TransformConfigParameter$: () => (/* reexport */ schemas_0/* TransformConfigParameter$ */.Scb),
  TransformEncryption$: () => (/* reexport */ schemas_0/* TransformEncryption$ */.cOK),
  TransformFilterCriteria$: () => (/* reexport */ schemas_0/* TransformFilterCriteria$ */.mAf),
  TransformParameters$: () => (/* reexport */ schemas_0/* TransformParameters$ */.BUf),
  TransformSortColumnType: () => (/* reexport */ TransformSortColumnType),
  TransformSortCriteria$: () => (/* reexport */ schemas_0/* TransformSortCriteria$ */._Ls),
  TransformStatusType: () => (/* reexport */ TransformStatusType),
  TransformType: () => (/* reexport */ TransformType),
  Trigger$: () => (/* reexport */ schemas_0/* Trigger$ */.tQ_),
  TriggerNodeDetails$: () => (/* reexport */ schemas_0/* TriggerNodeDetails$ */.lwu),
  TriggerState: () => (/* reexport */ TriggerState),
  TriggerType: () => (/* reexport */ TriggerType),
  TriggerUpdate$: () => (/* reexport */ schemas_0/* TriggerUpdate$ */.Gzg),
  UnfilteredPartition$: () => (/* reexport */ schemas_0/* UnfilteredPartition$ */.xL4),
  Union$: () => (/* reexport */ schemas_0/* Union$ */.In3),
  UnionType: () => (/* reexport */ UnionType),
  UnnestSpec: () => (/* reexport */ UnnestSpec),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand),
  UntagResourceRequest$: () => (/* reexport */ schemas_0/* UntagResourceRequest$ */.H$X),
  UntagResourceResponse$: () => (/* reexport */ schemas_0/* UntagResourceResponse$ */.biJ),
  UpdateAsset$: () => (/* reexport */ schemas_0/* UpdateAsset$ */.QnP),
  UpdateAssetCommand: () => (/* reexport */ UpdateAssetCommand),
  UpdateAssetRequest$: () => (/* reexport */ schemas_0/* UpdateAssetRequest$ */.zG0),
  UpdateAssetResponse$: () => (/* reexport */ schemas_0/* UpdateAssetResponse$ */.Xrq),
  UpdateBehavior: () => (/* reexport */ UpdateBehavior),
  UpdateBlueprint$: () => (/* reexport */ schemas_0/* UpdateBlueprint$ */.fv$),
  UpdateBlueprintCommand: () => (/* reexport */ UpdateBlueprintCommand),
  UpdateBlueprintRequest$: () => (/* reexport */ schemas_0/* UpdateBlueprintRequest$ */.EPc),
  UpdateBlueprintResponse$: () => (/* reexport */ schemas_0/* UpdateBlueprintResponse$ */.quV),
  UpdateCatalog$: () => (/* reexport */ schemas_0/* UpdateCatalog$ */.nF1),
  UpdateCatalogBehavior: () => (/* reexport */ UpdateCatalogBehavior),
  UpdateCatalogCommand: () => (/* reexport */ UpdateCatalogCommand),
  UpdateCatalogRequest$: () => (/* reexport */ schemas_0/* UpdateCatalogRequest$ */.gNG),
  UpdateCatalogResponse$: () => (/* reexport */ schemas_0/* UpdateCatalogResponse$ */.IpT),
  UpdateClassifier$: () => (/* reexport */ schemas_0/* UpdateClassifier$ */.xbV),
  UpdateClassifierCommand: () => (/* reexport */ UpdateClassifierCommand),
  UpdateClassifierRequest$: () => (/* reexport */ schemas_0/* UpdateClassifierRequest$ */.ufQ),
  UpdateClassifierResponse$: () => (/* reexport */ schemas_0/* UpdateClassifierResponse$ */._$w),
  UpdateColumnStatisticsForPartition$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForPartition$ */.mhK),
  UpdateColumnStatisticsForPartitionCommand: () => (/* reexport */ UpdateColumnStatisticsForPartitionCommand),
  UpdateColumnStatisticsForPartitionRequest$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForPartitionRequest$ */.FUU),
  UpdateColumnStatisticsForPartitionResponse$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForPartitionResponse$ */.Jzz),
  UpdateColumnStatisticsForTable$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForTable$ */.KKQ),
  UpdateColumnStatisticsForTableCommand: () => (/* reexport */ UpdateColumnStatisticsForTableCommand),
  UpdateColumnStatisticsForTableRequest$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForTableRequest$ */.vWO),
  UpdateColumnStatisticsForTableResponse$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsForTableResponse$ */.Byb),
  UpdateColumnStatisticsTaskSettings$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsTaskSettings$ */.nEh),
  UpdateColumnStatisticsTaskSettingsCommand: () => (/* reexport */ UpdateColumnStatisticsTaskSettingsCommand),
  UpdateColumnStatisticsTaskSettingsRequest$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsTaskSettingsRequest$ */._xg),
  UpdateColumnStatisticsTaskSettingsResponse$: () => (/* reexport */ schemas_0/* UpdateColumnStatisticsTaskSettingsResponse$ */.u14),
  UpdateConnection$: () => (/* reexport */ schemas_0/* UpdateConnection$ */.KcM),
  UpdateConnectionCommand: () => (/* reexport */ UpdateConnectionCommand),
  UpdateConnectionRequest$: () => (/* reexport */ schemas_0/* UpdateConnectionRequest$ */.jm),
  UpdateConnectionResponse$: () => (/* reexport */ schemas_0/* UpdateConnectionResponse$ */.DB$),
  UpdateCrawler$: () => (/* reexport */ schemas_0/* UpdateCrawler$ */.QvN),
  UpdateCrawlerCommand: () => (/* reexport */ UpdateCrawlerCommand),
  UpdateCrawlerRequest$: () => (/* reexport */ schemas_0/* UpdateCrawlerRequest$ */.bm),
  UpdateCrawlerResponse$: () => (/* reexport */ schemas_0/* UpdateCrawlerResponse$ */.Bk_),
  UpdateCrawlerSchedule$: () => (/* reexport */ schemas_0/* UpdateCrawlerSchedule$ */.FLz),
  UpdateCrawlerScheduleCommand: () => (/* reexport */ UpdateCrawlerScheduleCommand),
  UpdateCrawlerScheduleRequest$: () => (/* reexport */ schemas_0/* UpdateCrawlerScheduleRequest$ */.ACd),
  UpdateCrawlerScheduleResponse$: () => (/* reexport */ schemas_0/* UpdateCrawlerScheduleResponse$ */.geH),
  UpdateCsvClassifierRequest$: () => (/* reexport */ schemas_0/* UpdateCsvClassifierRequest$ */.qVU),
  UpdateDataQualityEvaluationConfig$: () => (/* reexport */ schemas_0/* UpdateDataQualityEvaluationConfig$ */.J5e),
  UpdateDataQualityEvaluationConfigCommand: () => (/* reexport */ UpdateDataQualityEvaluationConfigCommand),
  UpdateDataQualityEvaluationConfigRequest$: () => (/* reexport */ schemas_0/* UpdateDataQualityEvaluationConfigRequest$ */.IMX),
  UpdateDataQualityEvaluationConfigResponse$: () => (/* reexport */ schemas_0/* UpdateDataQualityEvaluationConfigResponse$ */.OtI),
  UpdateDataQualityRuleset$: () => (/* reexport */ schemas_0/* UpdateDataQualityRuleset$ */.TKI),
  UpdateDataQualityRulesetCommand: () => (/* reexport */ UpdateDataQualityRulesetCommand),
  UpdateDataQualityRulesetRequest$: () => (/* reexport */ schemas_0/* UpdateDataQualityRulesetRequest$ */.gMt),
  UpdateDataQualityRulesetResponse$: () => (/* reexport */ schemas_0/* UpdateDataQualityRulesetResponse$ */.QcP),
  UpdateDatabase$: () => (/* reexport */ schemas_0/* UpdateDatabase$ */.h9_),
  UpdateDatabaseCommand: () => (/* reexport */ UpdateDatabaseCommand),
  UpdateDatabaseRequest$: () => (/* reexport */ schemas_0/* UpdateDatabaseRequest$ */.ejH),
  UpdateDatabaseResponse$: () => (/* reexport */ schemas_0/* UpdateDatabaseResponse$ */.coH),
  UpdateDevEndpoint$: () => (/* reexport */ schemas_0/* UpdateDevEndpoint$ */.wws),
  UpdateDevEndpointCommand: () => (/* reexport */ UpdateDevEndpointCommand),
  UpdateDevEndpointRequest$: () => (/* reexport */ schemas_0/* UpdateDevEndpointRequest$ */.vpc),
  UpdateDevEndpointResponse$: () => (/* reexport */ schemas_0/* UpdateDevEndpointResponse$ */.n4m),
  UpdateGlossary$: () => (/* reexport */ schemas_0/* UpdateGlossary$ */.QDF),
  UpdateGlossaryCommand: () => (/* reexport */ UpdateGlossaryCommand),
  UpdateGlossaryRequest$: () => (/* reexport */ schemas_0/* UpdateGlossaryRequest$ */.B90),
  UpdateGlossaryResponse$: () => (/* reexport */ schemas_0/* UpdateGlossaryResponse$ */.D$g),
  UpdateGlossaryTerm$: () => (/* reexport */ schemas_0/* UpdateGlossaryTerm$ */.ixp),
  UpdateGlossaryTermCommand: () => (/* reexport */ UpdateGlossaryTermCommand),
  UpdateGlossaryTermRequest$: () => (/* reexport */ schemas_0/* UpdateGlossaryTermRequest$ */.fl7),
  UpdateGlossaryTermResponse$: () => (/* reexport */ schemas_0/* UpdateGlossaryTermResponse$ */.fGc),
  UpdateGlueIdentityCenterConfiguration$: () => (/* reexport */ schemas_0/* UpdateGlueIdentityCenterConfiguration$ */.eOI),
  UpdateGlueIdentityCenterConfigurationCommand: () => (/* reexport */ UpdateGlueIdentityCenterConfigurationCommand),
  UpdateGlueIdentityCenterConfigurationRequest$: () => (/* reexport */ schemas_0/* UpdateGlueIdentityCenterConfigurationRequest$ */.Nb0),
  UpdateGlueIdentityCenterConfigurationResponse$: () => (/* reexport */ schemas_0/* UpdateGlueIdentityCenterConfigurationResponse$ */.Ph),
  UpdateGrokClassifierRequest$: () => (/* reexport */ schemas_0/* UpdateGrokClassifierRequest$ */.paX),
  UpdateIcebergInput$: () => (/* reexport */ schemas_0/* UpdateIcebergInput$ */.PzR),
  UpdateIcebergTableInput$: () => (/* reexport */ schemas_0/* UpdateIcebergTableInput$ */.X0q),
  UpdateIntegrationResourceProperty$: () => (/* reexport */ schemas_0/* UpdateIntegrationResourceProperty$ */.pK3),
  UpdateIntegrationResourcePropertyCommand: () => (/* reexport */ UpdateIntegrationResourcePropertyCommand),
  UpdateIntegrationResourcePropertyRequest$: () => (/* reexport */ schemas_0/* UpdateIntegrationResourcePropertyRequest$ */._Qw),
  UpdateIntegrationResourcePropertyResponse$: () => (/* reexport */ schemas_0/* UpdateIntegrationResourcePropertyResponse$ */.GAg),
  UpdateIntegrationTableProperties$: () => (/* reexport */ schemas_0/* UpdateIntegrationTableProperties$ */.DT5),
  UpdateIntegrationTablePropertiesCommand: () => (/* reexport */ UpdateIntegrationTablePropertiesCommand),
  UpdateIntegrationTablePropertiesRequest$: () => (/* reexport */ schemas_0/* UpdateIntegrationTablePropertiesRequest$ */.Ws7),
  UpdateIntegrationTablePropertiesResponse$: () => (/* reexport */ schemas_0/* UpdateIntegrationTablePropertiesResponse$ */.kjq),
  UpdateJob$: () => (/* reexport */ schemas_0/* UpdateJob$ */.X$V),
  UpdateJobCommand: () => (/* reexport */ UpdateJobCommand),
  UpdateJobFromSourceControl$: () => (/* reexport */ schemas_0/* UpdateJobFromSourceControl$ */.bfY),
  UpdateJobFromSourceControlCommand: () => (/* reexport */ UpdateJobFromSourceControlCommand),
  UpdateJobFromSourceControlRequest$: () => (/* reexport */ schemas_0/* UpdateJobFromSourceControlRequest$ */.MJU),
  UpdateJobFromSourceControlResponse$: () => (/* reexport */ schemas_0/* UpdateJobFromSourceControlResponse$ */.wLc),
  UpdateJobRequest$: () => (/* reexport */ schemas_0/* UpdateJobRequest$ */.Uvl),
  UpdateJobResponse$: () => (/* reexport */ schemas_0/* UpdateJobResponse$ */.cff),
  UpdateJsonClassifierRequest$: () => (/* reexport */ schemas_0/* UpdateJsonClassifierRequest$ */.oXJ),
  UpdateMLTransform$: () => (/* reexport */ schemas_0/* UpdateMLTransform$ */.j1h),
  UpdateMLTransformCommand: () => (/* reexport */ UpdateMLTransformCommand),
  UpdateMLTransformRequest$: () => (/* reexport */ schemas_0/* UpdateMLTransformRequest$ */.aWw),
  UpdateMLTransformResponse$: () => (/* reexport */ schemas_0/* UpdateMLTransformResponse$ */.IFc),
  UpdateOpenTableFormatInput$: () => (/* reexport */ schemas_0/* UpdateOpenTableFormatInput$ */.r2D),
  UpdatePartition$: () => (/* reexport */ schemas_0/* UpdatePartition$ */.cwu),
  UpdatePartitionCommand: () => (/* reexport */ UpdatePartitionCommand),
  UpdatePartitionRequest$: () => (/* reexport */ schemas_0/* UpdatePartitionRequest$ */.nPw),
  UpdatePartitionResponse$: () => (/* reexport */ schemas_0/* UpdatePartitionResponse$ */.Zr$),
  UpdateRegistry$: () => (/* reexport */ schemas_0/* UpdateRegistry$ */.TJi),
  UpdateRegistryCommand: () => (/* reexport */ UpdateRegistryCommand),
  UpdateRegistryInput$: () => (/* reexport */ schemas_0/* UpdateRegistryInput$ */.pLJ),
  UpdateRegistryResponse$: () => (/* reexport */ schemas_0/* UpdateRegistryResponse$ */.ysh),
  UpdateSchema$: () => (/* reexport */ schemas_0/* UpdateSchema$ */.xQp),
  UpdateSchemaCommand: () => (/* reexport */ UpdateSchemaCommand),
  UpdateSchemaInput$: () => (/* reexport */ schemas_0/* UpdateSchemaInput$ */.BHX),
  UpdateSchemaResponse$: () => (/* reexport */ schemas_0/* UpdateSchemaResponse$ */.gZt),
  UpdateSourceControlFromJob$: () => (/* reexport */ schemas_0/* UpdateSourceControlFromJob$ */.vKj),
  UpdateSourceControlFromJobCommand: () => (/* reexport */ UpdateSourceControlFromJobCommand),
  UpdateSourceControlFromJobRequest$: () => (/* reexport */ schemas_0/* UpdateSourceControlFromJobRequest$ */.g6C),
  UpdateSourceControlFromJobResponse$: () => (/* reexport */ schemas_0/* UpdateSourceControlFromJobResponse$ */.uF7),
  UpdateTable$: () => (/* reexport */ schemas_0/* UpdateTable$ */.U1f),
  UpdateTableCommand: () => (/* reexport */ UpdateTableCommand),
  UpdateTableOptimizer$: () => (/* reexport */ schemas_0/* UpdateTableOptimizer$ */.ffx),
  UpdateTableOptimizerCommand: () => (/* reexport */ UpdateTableOptimizerCommand),
  UpdateTableOptimizerRequest$: () => (/* reexport */ schemas_0/* UpdateTableOptimizerRequest$ */.sRl),
  UpdateTableOptimizerResponse$: () => (/* reexport */ schemas_0/* UpdateTableOptimizerResponse$ */.QTO),
  UpdateTableRequest$: () => (/* reexport */ schemas_0/* UpdateTableRequest$ */.X2H),
  UpdateTableResponse$: () => (/* reexport */ schemas_0/* UpdateTableResponse$ */.f5U),
  UpdateTrigger$: () => (/* reexport */ schemas_0/* UpdateTrigger$ */.U9U),
  UpdateTriggerCommand: () => (/* reexport */ UpdateTriggerCommand),
  UpdateTriggerRequest$: () => (/* reexport */ schemas_0/* UpdateTriggerRequest$ */.H24),
  UpdateTriggerResponse$: () => (/* reexport */ schemas_0/* UpdateTriggerResponse$ */.n1E),
  UpdateUsageProfile$: () => (/* reexport */ schemas_0/* UpdateUsageProfile$ */.CUk),
  UpdateUsageProfileCommand: () => (/* reexport */ UpdateUsageProfileCommand),
  UpdateUsageProfileRequest$: () => (/* reexport */ schemas_0/* UpdateUsageProfileRequest$ */.$k3),
  UpdateUsageProfileResponse$: () => (/* reexport */ schemas_0/* UpdateUsageProfileResponse$ */.Hv8),
  UpdateUserDefinedFunction$: () => (/* reexport */ schemas_0/* UpdateUserDefinedFunction$ */.aQO),
  UpdateUserDefinedFunctionCommand: () => (/* reexport */ UpdateUserDefinedFunctionCommand),
  UpdateUserDefinedFunctionRequest$: () => (/* reexport */ schemas_0/* UpdateUserDefinedFunctionRequest$ */.dRS),
  UpdateUserDefinedFunctionResponse$: () => (/* reexport */ schemas_0/* UpdateUserDefinedFunctionResponse$ */.JCw),
  UpdateWorkflow$: () => (/* reexport */ schemas_0/* UpdateWorkflow$ */.HQR),
  UpdateWorkflowCommand: () => (/* reexport */ UpdateWorkflowCommand),
  UpdateWorkflowRequest$: () => (/* reexport */ schemas_0/* UpdateWorkflowRequest$ */.w6J),
  UpdateWorkflowResponse$: () => (/* reexport */ schemas_0/* UpdateWorkflowResponse$ */.ijS),
  UpdateXMLClassifierRequest$: () => (/* reexport */ schemas_0/* UpdateXMLClassifierRequest$ */.FJT),
  UpgradeConsent: () => (/* reexport */ UpgradeConsent),
  UpsertRedshiftTargetOptions$: () => (/* reexport */ schemas_0/* UpsertRedshiftTargetOptions$ */._io),
  UsageProfileDefinition$: () => (/* reexport */ schemas_0/* UsageProfileDefinition$ */.AZC),
  UserDefinedFunction$: () => (/* reexport */ schemas_0/* UserDefinedFunction$ */.JoP),
  UserDefinedFunctionInput$: () => (/* reexport */ schemas_0/* UserDefinedFunctionInput$ */.J77),
  ValidationException: () => (/* reexport */ errors/* ValidationException */.dr),
  ValidationException$: () => (/* reexport */ schemas_0/* ValidationException$ */.fNg),
  VersionMismatchException: () => (/* reexport */ errors/* VersionMismatchException */.sl),
  VersionMismatchException$: () => (/* reexport */ schemas_0/* VersionMismatchException$ */._Uu),
  ViewDefinition$: () => (/* reexport */ schemas_0/* ViewDefinition$ */.fOF),
  ViewDefinitionInput$: () => (/* reexport */ schemas_0/* ViewDefinitionInput$ */.JW),
  ViewDialect: () => (/* reexport */ ViewDialect),
  ViewRepresentation$: () => (/* reexport */ schemas_0/* ViewRepresentation$ */.pdL),
  ViewRepresentationInput$: () => (/* reexport */ schemas_0/* ViewRepresentationInput$ */.F47),
  ViewUpdateAction: () => (/* reexport */ ViewUpdateAction),
  ViewValidation$: () => (/* reexport */ schemas_0/* ViewValidation$ */.V0N),
  WorkerType: () => (/* reexport */ WorkerType),
  Workflow$: () => (/* reexport */ schemas_0/* Workflow$ */.wz6),
  WorkflowGraph$: () => (/* reexport */ schemas_0/* WorkflowGraph$ */.Guu),
  WorkflowRun$: () => (/* reexport */ schemas_0/* WorkflowRun$ */.fcE),
  WorkflowRunStatistics$: () => (/* reexport */ schemas_0/* WorkflowRunStatistics$ */.iTv),
  WorkflowRunStatus: () => (/* reexport */ WorkflowRunStatus),
  XMLClassifier$: () => (/* reexport */ schemas_0/* XMLClassifier$ */.LTC),
  __Client: () => (/* reexport */ GlueClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateDescribeEntity: () => (/* reexport */ paginateDescribeEntity),
  paginateGetBlueprintRuns: () => (/* reexport */ paginateGetBlueprintRuns),
  paginateGetClassifiers: () => (/* reexport */ paginateGetClassifiers),
  paginateGetColumnStatisticsTaskRuns: () => (/* reexport */ paginateGetColumnStatisticsTaskRuns),
  paginateGetConnections: () => (/* reexport */ paginateGetConnections),
  paginateGetCrawlerMetrics: () => (/* reexport */ paginateGetCrawlerMetrics),
  paginateGetCrawlers: () => (/* reexport */ paginateGetCrawlers),
  paginateGetDatabases: () => (/* reexport */ paginateGetDatabases),
  paginateGetDevEndpoints: () => (/* reexport */ paginateGetDevEndpoints),
  paginateGetJobRuns: () => (/* reexport */ paginateGetJobRuns),
  paginateGetJobs: () => (/* reexport */ paginateGetJobs),
  paginateGetMLTaskRuns: () => (/* reexport */ paginateGetMLTaskRuns),
  paginateGetMLTransforms: () => (/* reexport */ paginateGetMLTransforms),
  paginateGetPartitionIndexes: () => (/* reexport */ paginateGetPartitionIndexes),
  paginateGetPartitions: () => (/* reexport */ paginateGetPartitions),
  paginateGetResourcePolicies: () => (/* reexport */ paginateGetResourcePolicies),
  paginateGetSecurityConfigurations: () => (/* reexport */ paginateGetSecurityConfigurations),
  paginateGetTableVersions: () => (/* reexport */ paginateGetTableVersions),
  paginateGetTables: () => (/* reexport */ paginateGetTables),
  paginateGetTriggers: () => (/* reexport */ paginateGetTriggers),
  paginateGetUnfilteredPartitionsMetadata: () => (/* reexport */ paginateGetUnfilteredPartitionsMetadata),
  paginateGetUserDefinedFunctions: () => (/* reexport */ paginateGetUserDefinedFunctions),
  paginateGetWorkflowRuns: () => (/* reexport */ paginateGetWorkflowRuns),
  paginateListAssetTypes: () => (/* reexport */ paginateListAssetTypes),
  paginateListBlueprints: () => (/* reexport */ paginateListBlueprints),
  paginateListColumnStatisticsTaskRuns: () => (/* reexport */ paginateListColumnStatisticsTaskRuns),
  paginateListConnectionTypes: () => (/* reexport */ paginateListConnectionTypes),
  paginateListCrawlers: () => (/* reexport */ paginateListCrawlers),
  paginateListCustomEntityTypes: () => (/* reexport */ paginateListCustomEntityTypes),
  paginateListDataQualityEvaluationConfigs: () => (/* reexport */ paginateListDataQualityEvaluationConfigs),
  paginateListDataQualityResults: () => (/* reexport */ paginateListDataQualityResults),
  paginateListDataQualityResultsV2: () => (/* reexport */ paginateListDataQualityResultsV2),
  paginateListDataQualityRuleRecommendationRuns: () => (/* reexport */ paginateListDataQualityRuleRecommendationRuns),
  paginateListDataQualityRulesetEvaluationRuns: () => (/* reexport */ paginateListDataQualityRulesetEvaluationRuns),
  paginateListDataQualityRulesets: () => (/* reexport */ paginateListDataQualityRulesets),
  paginateListDevEndpoints: () => (/* reexport */ paginateListDevEndpoints),
  paginateListEntities: () => (/* reexport */ paginateListEntities),
  paginateListFormTypes: () => (/* reexport */ paginateListFormTypes),
  paginateListGlossaries: () => (/* reexport */ paginateListGlossaries),
  paginateListGlossaryTerms: () => (/* reexport */ paginateListGlossaryTerms),
  paginateListIterableForms: () => (/* reexport */ paginateListIterableForms),
  paginateListJobs: () => (/* reexport */ paginateListJobs),
  paginateListMLTransforms: () => (/* reexport */ paginateListMLTransforms),
  paginateListMaterializedViewRefreshTaskRuns: () => (/* reexport */ paginateListMaterializedViewRefreshTaskRuns),
  paginateListRegistries: () => (/* reexport */ paginateListRegistries),
  paginateListSchemaVersions: () => (/* reexport */ paginateListSchemaVersions),
  paginateListSchemas: () => (/* reexport */ paginateListSchemas),
  paginateListSessions: () => (/* reexport */ paginateListSessions),
  paginateListTableOptimizerRuns: () => (/* reexport */ paginateListTableOptimizerRuns),
  paginateListTriggers: () => (/* reexport */ paginateListTriggers),
  paginateListUsageProfiles: () => (/* reexport */ paginateListUsageProfiles),
  paginateListWorkflows: () => (/* reexport */ paginateListWorkflows),
  paginateSearchAssets: () => (/* reexport */ paginateSearchAssets),
  paginateSearchTables: () => (/* reexport */ paginateSearchTables)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/GlueClient.js + 8 modules
var GlueClient = __webpack_require__(72743);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(92658);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(69174);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(62836);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/AssociateGlossaryTermsCommand.js


class AssociateGlossaryTermsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "AssociateGlossaryTerms", schemas_0/* AssociateGlossaryTerms$ */.QD$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchCreatePartitionCommand.js


class BatchCreatePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchCreatePartition", schemas_0/* BatchCreatePartition$ */.l0_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchDeleteConnectionCommand.js


class BatchDeleteConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeleteConnection", schemas_0/* BatchDeleteConnection$ */.QVs) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchDeletePartitionCommand.js


class BatchDeletePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeletePartition", schemas_0/* BatchDeletePartition$ */.cef) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchDeleteTableCommand.js


class BatchDeleteTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeleteTable", schemas_0/* BatchDeleteTable$ */.WmL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchDeleteTableVersionCommand.js


class BatchDeleteTableVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeleteTableVersion", schemas_0/* BatchDeleteTableVersion$ */.UjE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetBlueprintsCommand.js


class BatchGetBlueprintsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetBlueprints", schemas_0/* BatchGetBlueprints$ */.VPJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetCrawlersCommand.js


class BatchGetCrawlersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetCrawlers", schemas_0/* BatchGetCrawlers$ */.eMK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetCustomEntityTypesCommand.js


class BatchGetCustomEntityTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetCustomEntityTypes", schemas_0/* BatchGetCustomEntityTypes$ */.ut6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetDataQualityResultCommand.js


class BatchGetDataQualityResultCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetDataQualityResult", schemas_0/* BatchGetDataQualityResult$ */.$f3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetDataQualityResultV2Command.js


class BatchGetDataQualityResultV2Command extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetDataQualityResultV2", schemas_0/* BatchGetDataQualityResultV2$ */.NG9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetDataQualityRulesetEvaluationRunCommand.js


class BatchGetDataQualityRulesetEvaluationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetDataQualityRulesetEvaluationRun", schemas_0/* BatchGetDataQualityRulesetEvaluationRun$ */.dII) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetDevEndpointsCommand.js


class BatchGetDevEndpointsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetDevEndpoints", schemas_0/* BatchGetDevEndpoints$ */.AoM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetIterableFormsCommand.js


class BatchGetIterableFormsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetIterableForms", schemas_0/* BatchGetIterableForms$ */.alv) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetJobsCommand.js
var BatchGetJobsCommand = __webpack_require__(24810);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetPartitionCommand.js


class BatchGetPartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetPartition", schemas_0/* BatchGetPartition$ */.DK6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetTableOptimizerCommand.js


class BatchGetTableOptimizerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetTableOptimizer", schemas_0/* BatchGetTableOptimizer$ */.qRY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetTriggersCommand.js


class BatchGetTriggersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetTriggers", schemas_0/* BatchGetTriggers$ */.g1Z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetWorkflowsCommand.js


class BatchGetWorkflowsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetWorkflows", schemas_0/* BatchGetWorkflows$ */.LmQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchPutDataQualityStatisticAnnotationCommand.js


class BatchPutDataQualityStatisticAnnotationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchPutDataQualityStatisticAnnotation", schemas_0/* BatchPutDataQualityStatisticAnnotation$ */.Qzd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchStopJobRunCommand.js


class BatchStopJobRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchStopJobRun", schemas_0/* BatchStopJobRun$ */.fZL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchUpdatePartitionCommand.js


class BatchUpdatePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchUpdatePartition", schemas_0/* BatchUpdatePartition$ */.Cac) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CancelDataQualityRuleRecommendationRunCommand.js


class CancelDataQualityRuleRecommendationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelDataQualityRuleRecommendationRun", schemas_0/* CancelDataQualityRuleRecommendationRun$ */.Cr4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CancelDataQualityRulesetEvaluationRunCommand.js


class CancelDataQualityRulesetEvaluationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelDataQualityRulesetEvaluationRun", schemas_0/* CancelDataQualityRulesetEvaluationRun$ */.feZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CancelMLTaskRunCommand.js


class CancelMLTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelMLTaskRun", schemas_0/* CancelMLTaskRun$ */.EbR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CancelStatementCommand.js


class CancelStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelStatement", schemas_0/* CancelStatement$ */.SCO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CheckSchemaVersionValidityCommand.js


class CheckSchemaVersionValidityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CheckSchemaVersionValidity", schemas_0/* CheckSchemaVersionValidity$ */.wAr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateBlueprintCommand.js


class CreateBlueprintCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateBlueprint", schemas_0/* CreateBlueprint$ */.eSl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateCatalogCommand.js


class CreateCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCatalog", schemas_0/* CreateCatalog$ */.y62) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateClassifierCommand.js


class CreateClassifierCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateClassifier", schemas_0/* CreateClassifier$ */.E$F) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateColumnStatisticsTaskSettingsCommand.js


class CreateColumnStatisticsTaskSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateColumnStatisticsTaskSettings", schemas_0/* CreateColumnStatisticsTaskSettings$ */.cDX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateConnectionCommand.js


class CreateConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateConnection", schemas_0/* CreateConnection$ */.bcu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateCrawlerCommand.js


class CreateCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCrawler", schemas_0/* CreateCrawler$ */.taR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateCustomEntityTypeCommand.js


class CreateCustomEntityTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCustomEntityType", schemas_0/* CreateCustomEntityType$ */.dvk) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateDatabaseCommand.js


class CreateDatabaseCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateDatabase", schemas_0/* CreateDatabase$ */.q_o) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateDataQualityEvaluationConfigCommand.js


class CreateDataQualityEvaluationConfigCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateDataQualityEvaluationConfig", schemas_0/* CreateDataQualityEvaluationConfig$ */.S3H) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateDataQualityRulesetCommand.js


class CreateDataQualityRulesetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateDataQualityRuleset", schemas_0/* CreateDataQualityRuleset$ */.WcL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateDevEndpointCommand.js


class CreateDevEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateDevEndpoint", schemas_0/* CreateDevEndpoint$ */.T6j) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateGlossaryCommand.js


class CreateGlossaryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateGlossary", schemas_0/* CreateGlossary$ */.D_7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateGlossaryTermCommand.js


class CreateGlossaryTermCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateGlossaryTerm", schemas_0/* CreateGlossaryTerm$ */.jxt) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateGlueIdentityCenterConfigurationCommand.js


class CreateGlueIdentityCenterConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateGlueIdentityCenterConfiguration", schemas_0/* CreateGlueIdentityCenterConfiguration$ */.rjX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateIntegrationCommand.js


class CreateIntegrationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateIntegration", schemas_0/* CreateIntegration$ */.bKc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateIntegrationResourcePropertyCommand.js


class CreateIntegrationResourcePropertyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateIntegrationResourceProperty", schemas_0/* CreateIntegrationResourceProperty$ */.shL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateIntegrationTablePropertiesCommand.js


class CreateIntegrationTablePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateIntegrationTableProperties", schemas_0/* CreateIntegrationTableProperties$ */.QmX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateJobCommand.js


class CreateJobCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateJob", schemas_0/* CreateJob$ */.UZb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateMLTransformCommand.js


class CreateMLTransformCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateMLTransform", schemas_0/* CreateMLTransform$ */.WwA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreatePartitionCommand.js


class CreatePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreatePartition", schemas_0/* CreatePartition$ */.L8U) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreatePartitionIndexCommand.js


class CreatePartitionIndexCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreatePartitionIndex", schemas_0/* CreatePartitionIndex$ */.V6H) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateRegistryCommand.js


class CreateRegistryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateRegistry", schemas_0/* CreateRegistry$ */.qlZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateSchemaCommand.js


class CreateSchemaCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateSchema", schemas_0/* CreateSchema$ */.cSE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateScriptCommand.js


class CreateScriptCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateScript", schemas_0/* CreateScript$ */.E0G) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateSecurityConfigurationCommand.js


class CreateSecurityConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateSecurityConfiguration", schemas_0/* CreateSecurityConfiguration$ */.Fep) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateSessionCommand.js


class CreateSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateSession", schemas_0/* CreateSession$ */.Nsl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateTableCommand.js


class CreateTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTable", schemas_0/* CreateTable$ */.JKm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateTableOptimizerCommand.js


class CreateTableOptimizerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTableOptimizer", schemas_0/* CreateTableOptimizer$ */.iJ4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateTriggerCommand.js


class CreateTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTrigger", schemas_0/* CreateTrigger$ */.tUr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateUsageProfileCommand.js


class CreateUsageProfileCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateUsageProfile", schemas_0/* CreateUsageProfile$ */.tHx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateUserDefinedFunctionCommand.js


class CreateUserDefinedFunctionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateUserDefinedFunction", schemas_0/* CreateUserDefinedFunction$ */.f3j) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/CreateWorkflowCommand.js


class CreateWorkflowCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateWorkflow", schemas_0/* CreateWorkflow$ */.QV_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteAssetCommand.js


class DeleteAssetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteAsset", schemas_0/* DeleteAsset$ */.UIx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteAssetTypeCommand.js


class DeleteAssetTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteAssetType", schemas_0/* DeleteAssetType$ */.ebM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteAttachmentCommand.js


class DeleteAttachmentCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteAttachment", schemas_0/* DeleteAttachment$ */.LH9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteBlueprintCommand.js


class DeleteBlueprintCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteBlueprint", schemas_0/* DeleteBlueprint$ */.Nhd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteCatalogCommand.js


class DeleteCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCatalog", schemas_0/* DeleteCatalog$ */.bgm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteClassifierCommand.js


class DeleteClassifierCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteClassifier", schemas_0/* DeleteClassifier$ */.Jo3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteColumnStatisticsForPartitionCommand.js


class DeleteColumnStatisticsForPartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteColumnStatisticsForPartition", schemas_0/* DeleteColumnStatisticsForPartition$ */.GmH) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteColumnStatisticsForTableCommand.js


class DeleteColumnStatisticsForTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteColumnStatisticsForTable", schemas_0/* DeleteColumnStatisticsForTable$ */.iru) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteColumnStatisticsTaskSettingsCommand.js


class DeleteColumnStatisticsTaskSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteColumnStatisticsTaskSettings", schemas_0/* DeleteColumnStatisticsTaskSettings$ */.$Hi) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteConnectionCommand.js


class DeleteConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteConnection", schemas_0/* DeleteConnection$ */.yln) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteConnectionTypeCommand.js


class DeleteConnectionTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteConnectionType", schemas_0/* DeleteConnectionType$ */.gw0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteCrawlerCommand.js


class DeleteCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCrawler", schemas_0/* DeleteCrawler$ */.OxV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteCustomEntityTypeCommand.js


class DeleteCustomEntityTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCustomEntityType", schemas_0/* DeleteCustomEntityType$ */.kuH) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteDatabaseCommand.js


class DeleteDatabaseCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDatabase", schemas_0/* DeleteDatabase$ */.hEn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteDataQualityEvaluationConfigCommand.js


class DeleteDataQualityEvaluationConfigCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDataQualityEvaluationConfig", schemas_0/* DeleteDataQualityEvaluationConfig$ */.tue) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteDataQualityRulesetCommand.js


class DeleteDataQualityRulesetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDataQualityRuleset", schemas_0/* DeleteDataQualityRuleset$ */.$Dd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteDevEndpointCommand.js


class DeleteDevEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDevEndpoint", schemas_0/* DeleteDevEndpoint$ */.YFT) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteFormTypeCommand.js


class DeleteFormTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteFormType", schemas_0/* DeleteFormType$ */.S_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteGlossaryCommand.js


class DeleteGlossaryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteGlossary", schemas_0/* DeleteGlossary$ */.gcE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteGlossaryTermCommand.js


class DeleteGlossaryTermCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteGlossaryTerm", schemas_0/* DeleteGlossaryTerm$ */.qOY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteGlueIdentityCenterConfigurationCommand.js


class DeleteGlueIdentityCenterConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteGlueIdentityCenterConfiguration", schemas_0/* DeleteGlueIdentityCenterConfiguration$ */.Odc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteIntegrationCommand.js


class DeleteIntegrationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteIntegration", schemas_0/* DeleteIntegration$ */.mQC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteIntegrationResourcePropertyCommand.js


class DeleteIntegrationResourcePropertyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteIntegrationResourceProperty", schemas_0/* DeleteIntegrationResourceProperty$ */.La9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteIntegrationTablePropertiesCommand.js


class DeleteIntegrationTablePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteIntegrationTableProperties", schemas_0/* DeleteIntegrationTableProperties$ */.PqU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteJobCommand.js


class DeleteJobCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteJob", schemas_0/* DeleteJob$ */.vIb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteMLTransformCommand.js


class DeleteMLTransformCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteMLTransform", schemas_0/* DeleteMLTransform$ */.rWp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeletePartitionCommand.js


class DeletePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeletePartition", schemas_0/* DeletePartition$ */.Qtf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeletePartitionIndexCommand.js


class DeletePartitionIndexCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeletePartitionIndex", schemas_0/* DeletePartitionIndex$ */.usJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteRegistryCommand.js


class DeleteRegistryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteRegistry", schemas_0/* DeleteRegistry$ */.JN3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteResourcePolicyCommand.js


class DeleteResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteResourcePolicy", schemas_0/* DeleteResourcePolicy$ */.cfZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteSchemaCommand.js


class DeleteSchemaCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSchema", schemas_0/* DeleteSchema$ */.JjC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteSchemaVersionsCommand.js


class DeleteSchemaVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSchemaVersions", schemas_0/* DeleteSchemaVersions$ */.a8g) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteSecurityConfigurationCommand.js


class DeleteSecurityConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSecurityConfiguration", schemas_0/* DeleteSecurityConfiguration$ */.W$$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteSessionCommand.js


class DeleteSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSession", schemas_0/* DeleteSession$ */.jUU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteTableCommand.js


class DeleteTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTable", schemas_0/* DeleteTable$ */.qFz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteTableOptimizerCommand.js


class DeleteTableOptimizerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTableOptimizer", schemas_0/* DeleteTableOptimizer$ */.V7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteTableVersionCommand.js


class DeleteTableVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTableVersion", schemas_0/* DeleteTableVersion$ */.WbP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteTriggerCommand.js


class DeleteTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTrigger", schemas_0/* DeleteTrigger$ */.i5b) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteUsageProfileCommand.js


class DeleteUsageProfileCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteUsageProfile", schemas_0/* DeleteUsageProfile$ */.ORn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteUserDefinedFunctionCommand.js


class DeleteUserDefinedFunctionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteUserDefinedFunction", schemas_0/* DeleteUserDefinedFunction$ */.Mww) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DeleteWorkflowCommand.js


class DeleteWorkflowCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteWorkflow", schemas_0/* DeleteWorkflow$ */.VC2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DescribeConnectionTypeCommand.js


class DescribeConnectionTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeConnectionType", schemas_0/* DescribeConnectionType$ */.i_y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DescribeEntityCommand.js


class DescribeEntityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeEntity", schemas_0/* DescribeEntity$ */.f3z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DescribeInboundIntegrationsCommand.js


class DescribeInboundIntegrationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeInboundIntegrations", schemas_0/* DescribeInboundIntegrations$ */.EW2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DescribeIntegrationsCommand.js


class DescribeIntegrationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeIntegrations", schemas_0/* DescribeIntegrations$ */.Z27) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/DisassociateGlossaryTermsCommand.js


class DisassociateGlossaryTermsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DisassociateGlossaryTerms", schemas_0/* DisassociateGlossaryTerms$ */.CRl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetAssetCommand.js


class GetAssetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetAsset", schemas_0/* GetAsset$ */.$SU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetAssetTypeCommand.js


class GetAssetTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetAssetType", schemas_0/* GetAssetType$ */.l3B) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetBlueprintCommand.js


class GetBlueprintCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetBlueprint", schemas_0/* GetBlueprint$ */.YgV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetBlueprintRunCommand.js


class GetBlueprintRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetBlueprintRun", schemas_0/* GetBlueprintRun$ */.REf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetBlueprintRunsCommand.js


class GetBlueprintRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetBlueprintRuns", schemas_0/* GetBlueprintRuns$ */.kVr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCatalogCommand.js


class GetCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCatalog", schemas_0/* GetCatalog$ */.GLF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCatalogImportStatusCommand.js


class GetCatalogImportStatusCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCatalogImportStatus", schemas_0/* GetCatalogImportStatus$ */.zg_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCatalogsCommand.js


class GetCatalogsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCatalogs", schemas_0/* GetCatalogs$ */.T3n) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetClassifierCommand.js


class GetClassifierCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetClassifier", schemas_0/* GetClassifier$ */.yHQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetClassifiersCommand.js


class GetClassifiersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetClassifiers", schemas_0/* GetClassifiers$ */.Hze) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetColumnStatisticsForPartitionCommand.js


class GetColumnStatisticsForPartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetColumnStatisticsForPartition", schemas_0/* GetColumnStatisticsForPartition$ */.Tcd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetColumnStatisticsForTableCommand.js


class GetColumnStatisticsForTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetColumnStatisticsForTable", schemas_0/* GetColumnStatisticsForTable$ */.dAj) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetColumnStatisticsTaskRunCommand.js


class GetColumnStatisticsTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetColumnStatisticsTaskRun", schemas_0/* GetColumnStatisticsTaskRun$ */.aU5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetColumnStatisticsTaskRunsCommand.js


class GetColumnStatisticsTaskRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetColumnStatisticsTaskRuns", schemas_0/* GetColumnStatisticsTaskRuns$ */.rUp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetColumnStatisticsTaskSettingsCommand.js


class GetColumnStatisticsTaskSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetColumnStatisticsTaskSettings", schemas_0/* GetColumnStatisticsTaskSettings$ */.w8w) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetConnectionCommand.js


class GetConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetConnection", schemas_0/* GetConnection$ */.lCz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetConnectionsCommand.js


class GetConnectionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetConnections", schemas_0/* GetConnections$ */.c9d) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCrawlerCommand.js


class GetCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCrawler", schemas_0/* GetCrawler$ */.tfJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCrawlerMetricsCommand.js


class GetCrawlerMetricsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCrawlerMetrics", schemas_0/* GetCrawlerMetrics$ */.urZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCrawlersCommand.js


class GetCrawlersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCrawlers", schemas_0/* GetCrawlers$ */.wml) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetCustomEntityTypeCommand.js


class GetCustomEntityTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCustomEntityType", schemas_0/* GetCustomEntityType$ */.Ras) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDashboardUrlCommand.js


class GetDashboardUrlCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDashboardUrl", schemas_0/* GetDashboardUrl$ */.a5F) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDatabaseCommand.js
var GetDatabaseCommand = __webpack_require__(88733);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDatabasesCommand.js


class GetDatabasesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDatabases", schemas_0/* GetDatabases$ */.TJU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataCatalogEncryptionSettingsCommand.js


class GetDataCatalogEncryptionSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataCatalogEncryptionSettings", schemas_0/* GetDataCatalogEncryptionSettings$ */.G5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataCatalogExportConfigurationCommand.js


class GetDataCatalogExportConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataCatalogExportConfiguration", schemas_0/* GetDataCatalogExportConfiguration$ */.m$u) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataflowGraphCommand.js


class GetDataflowGraphCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataflowGraph", schemas_0/* GetDataflowGraph$ */.vO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityEvaluationConfigCommand.js


class GetDataQualityEvaluationConfigCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityEvaluationConfig", schemas_0/* GetDataQualityEvaluationConfig$ */.OEM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityModelCommand.js


class GetDataQualityModelCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityModel", schemas_0/* GetDataQualityModel$ */.X6O) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityModelResultCommand.js


class GetDataQualityModelResultCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityModelResult", schemas_0/* GetDataQualityModelResult$ */.wnZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityResultCommand.js


class GetDataQualityResultCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityResult", schemas_0/* GetDataQualityResult$ */.fIm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityResultV2Command.js


class GetDataQualityResultV2Command extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityResultV2", schemas_0/* GetDataQualityResultV2$ */.pPJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityRuleRecommendationRunCommand.js


class GetDataQualityRuleRecommendationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityRuleRecommendationRun", schemas_0/* GetDataQualityRuleRecommendationRun$ */.uR6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityRulesetCommand.js


class GetDataQualityRulesetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityRuleset", schemas_0/* GetDataQualityRuleset$ */.kEr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDataQualityRulesetEvaluationRunCommand.js


class GetDataQualityRulesetEvaluationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataQualityRulesetEvaluationRun", schemas_0/* GetDataQualityRulesetEvaluationRun$ */.Fd4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDevEndpointCommand.js


class GetDevEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDevEndpoint", schemas_0/* GetDevEndpoint$ */.DVq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDevEndpointsCommand.js


class GetDevEndpointsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDevEndpoints", schemas_0/* GetDevEndpoints$ */.WQg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetEntityRecordsCommand.js


class GetEntityRecordsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetEntityRecords", schemas_0/* GetEntityRecords$ */.Ofu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetFormTypeCommand.js


class GetFormTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetFormType", schemas_0/* GetFormType$ */.F$b) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetGlossaryCommand.js


class GetGlossaryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetGlossary", schemas_0/* GetGlossary$ */.pii) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetGlossaryTermCommand.js


class GetGlossaryTermCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetGlossaryTerm", schemas_0/* GetGlossaryTerm$ */.xjF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetGlueIdentityCenterConfigurationCommand.js


class GetGlueIdentityCenterConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetGlueIdentityCenterConfiguration", schemas_0/* GetGlueIdentityCenterConfiguration$ */.JLm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetIntegrationResourcePropertyCommand.js


class GetIntegrationResourcePropertyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetIntegrationResourceProperty", schemas_0/* GetIntegrationResourceProperty$ */.ibu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetIntegrationTablePropertiesCommand.js


class GetIntegrationTablePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetIntegrationTableProperties", schemas_0/* GetIntegrationTableProperties$ */.uGn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobBookmarkCommand.js


class GetJobBookmarkCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJobBookmark", schemas_0/* GetJobBookmark$ */.EoP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobCommand.js


class GetJobCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJob", schemas_0/* GetJob$ */.GV0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobRunCommand.js


class GetJobRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJobRun", schemas_0/* GetJobRun$ */.hMM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobRunsCommand.js


class GetJobRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJobRuns", schemas_0/* GetJobRuns$ */.sbV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobsCommand.js


class GetJobsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJobs", schemas_0/* GetJobs$ */.$bC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetJobUpgradeAnalysisCommand.js


class GetJobUpgradeAnalysisCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetJobUpgradeAnalysis", schemas_0/* GetJobUpgradeAnalysis$ */.UpN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMappingCommand.js


class GetMappingCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMapping", schemas_0/* GetMapping$ */.puE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMaterializedViewRefreshTaskRunCommand.js


class GetMaterializedViewRefreshTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMaterializedViewRefreshTaskRun", schemas_0/* GetMaterializedViewRefreshTaskRun$ */.E_6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMLTaskRunCommand.js


class GetMLTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMLTaskRun", schemas_0/* GetMLTaskRun$ */.E$W) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMLTaskRunsCommand.js


class GetMLTaskRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMLTaskRuns", schemas_0/* GetMLTaskRuns$ */.Jv9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMLTransformCommand.js


class GetMLTransformCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMLTransform", schemas_0/* GetMLTransform$ */.eHM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetMLTransformsCommand.js


class GetMLTransformsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetMLTransforms", schemas_0/* GetMLTransforms$ */.Vc7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetPartitionCommand.js


class GetPartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPartition", schemas_0/* GetPartition$ */.pyW) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetPartitionIndexesCommand.js


class GetPartitionIndexesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPartitionIndexes", schemas_0/* GetPartitionIndexes$ */.HmG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetPartitionsCommand.js


class GetPartitionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPartitions", schemas_0/* GetPartitions$ */.cR5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetPlanCommand.js


class GetPlanCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPlan", schemas_0/* GetPlan$ */.k3r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetRegistryCommand.js


class GetRegistryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetRegistry", schemas_0/* GetRegistry$ */.mKy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetResourcePoliciesCommand.js


class GetResourcePoliciesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetResourcePolicies", schemas_0/* GetResourcePolicies$ */.lFw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetResourcePolicyCommand.js


class GetResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetResourcePolicy", schemas_0/* GetResourcePolicy$ */.j4x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSchemaByDefinitionCommand.js


class GetSchemaByDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSchemaByDefinition", schemas_0/* GetSchemaByDefinition$ */._yV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSchemaCommand.js


class GetSchemaCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSchema", schemas_0/* GetSchema$ */.K89) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSchemaVersionCommand.js


class GetSchemaVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSchemaVersion", schemas_0/* GetSchemaVersion$ */.EBJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSchemaVersionsDiffCommand.js


class GetSchemaVersionsDiffCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSchemaVersionsDiff", schemas_0/* GetSchemaVersionsDiff$ */.yb6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSecurityConfigurationCommand.js


class GetSecurityConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSecurityConfiguration", schemas_0/* GetSecurityConfiguration$ */.pJp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSecurityConfigurationsCommand.js


class GetSecurityConfigurationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSecurityConfigurations", schemas_0/* GetSecurityConfigurations$ */.gCu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSessionCommand.js


class GetSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSession", schemas_0/* GetSession$ */.Les) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSessionEndpointCommand.js


class GetSessionEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSessionEndpoint", schemas_0/* GetSessionEndpoint$ */.ABA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetStatementCommand.js


class GetStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetStatement", schemas_0/* GetStatement$ */.WCx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSystemLogsForJobRunCommand.js


class GetSystemLogsForJobRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSystemLogsForJobRun", schemas_0/* GetSystemLogsForJobRun$ */.kfP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetSystemLogsForSessionCommand.js


class GetSystemLogsForSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSystemLogsForSession", schemas_0/* GetSystemLogsForSession$ */.O06) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTableCommand.js


class GetTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTable", schemas_0/* GetTable$ */.ddd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTableOptimizerCommand.js


class GetTableOptimizerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTableOptimizer", schemas_0/* GetTableOptimizer$ */.QVe) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTablesCommand.js
var GetTablesCommand = __webpack_require__(25221);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTableVersionCommand.js


class GetTableVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTableVersion", schemas_0/* GetTableVersion$ */.RoZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTableVersionsCommand.js


class GetTableVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTableVersions", schemas_0/* GetTableVersions$ */.mmf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTagsCommand.js


class GetTagsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTags", schemas_0/* GetTags$ */.uNt) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTriggerCommand.js


class GetTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTrigger", schemas_0/* GetTrigger$ */.lFY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTriggersCommand.js


class GetTriggersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTriggers", schemas_0/* GetTriggers$ */.O7d) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUnfilteredPartitionMetadataCommand.js


class GetUnfilteredPartitionMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUnfilteredPartitionMetadata", schemas_0/* GetUnfilteredPartitionMetadata$ */.SV8) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUnfilteredPartitionsMetadataCommand.js


class GetUnfilteredPartitionsMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUnfilteredPartitionsMetadata", schemas_0/* GetUnfilteredPartitionsMetadata$ */.Btd) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUnfilteredTableMetadataCommand.js


class GetUnfilteredTableMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUnfilteredTableMetadata", schemas_0/* GetUnfilteredTableMetadata$ */.KK4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUsageProfileCommand.js


class GetUsageProfileCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUsageProfile", schemas_0/* GetUsageProfile$ */.DVi) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUserDefinedFunctionCommand.js


class GetUserDefinedFunctionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUserDefinedFunction", schemas_0/* GetUserDefinedFunction$ */.dDx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetUserDefinedFunctionsCommand.js


class GetUserDefinedFunctionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetUserDefinedFunctions", schemas_0/* GetUserDefinedFunctions$ */.qf6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetWorkflowCommand.js


class GetWorkflowCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetWorkflow", schemas_0/* GetWorkflow$ */.O77) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetWorkflowRunCommand.js


class GetWorkflowRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetWorkflowRun", schemas_0/* GetWorkflowRun$ */.fbf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetWorkflowRunPropertiesCommand.js


class GetWorkflowRunPropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetWorkflowRunProperties", schemas_0/* GetWorkflowRunProperties$ */.WNY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetWorkflowRunsCommand.js


class GetWorkflowRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetWorkflowRuns", schemas_0/* GetWorkflowRuns$ */.oVG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ImportCatalogToGlueCommand.js


class ImportCatalogToGlueCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ImportCatalogToGlue", schemas_0/* ImportCatalogToGlue$ */.$5v) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListAssetTypesCommand.js


class ListAssetTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListAssetTypes", schemas_0/* ListAssetTypes$ */.iq7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListBlueprintsCommand.js


class ListBlueprintsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListBlueprints", schemas_0/* ListBlueprints$ */.F7S) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListColumnStatisticsTaskRunsCommand.js


class ListColumnStatisticsTaskRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListColumnStatisticsTaskRuns", schemas_0/* ListColumnStatisticsTaskRuns$ */.Llu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListConnectionTypesCommand.js


class ListConnectionTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListConnectionTypes", schemas_0/* ListConnectionTypes$ */.Klq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListCrawlersCommand.js


class ListCrawlersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListCrawlers", schemas_0/* ListCrawlers$ */.A$P) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListCrawlsCommand.js


class ListCrawlsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListCrawls", schemas_0/* ListCrawls$ */.DQc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListCustomEntityTypesCommand.js


class ListCustomEntityTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListCustomEntityTypes", schemas_0/* ListCustomEntityTypes$ */.kSb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityEvaluationConfigsCommand.js


class ListDataQualityEvaluationConfigsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityEvaluationConfigs", schemas_0/* ListDataQualityEvaluationConfigs$ */.x_C) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityResultsCommand.js


class ListDataQualityResultsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityResults", schemas_0/* ListDataQualityResults$ */.wb7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityResultsV2Command.js


class ListDataQualityResultsV2Command extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityResultsV2", schemas_0/* ListDataQualityResultsV2$ */.O_C) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityRuleRecommendationRunsCommand.js


class ListDataQualityRuleRecommendationRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityRuleRecommendationRuns", schemas_0/* ListDataQualityRuleRecommendationRuns$ */.hz3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityRulesetEvaluationRunsCommand.js


class ListDataQualityRulesetEvaluationRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityRulesetEvaluationRuns", schemas_0/* ListDataQualityRulesetEvaluationRuns$ */._kO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityRulesetsCommand.js


class ListDataQualityRulesetsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityRulesets", schemas_0/* ListDataQualityRulesets$ */.rOj) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityStatisticAnnotationsCommand.js


class ListDataQualityStatisticAnnotationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityStatisticAnnotations", schemas_0/* ListDataQualityStatisticAnnotations$ */.GtP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDataQualityStatisticsCommand.js


class ListDataQualityStatisticsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataQualityStatistics", schemas_0/* ListDataQualityStatistics$ */.pFi) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListDevEndpointsCommand.js


class ListDevEndpointsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDevEndpoints", schemas_0/* ListDevEndpoints$ */.UY5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListEntitiesCommand.js


class ListEntitiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListEntities", schemas_0/* ListEntities$ */.M2r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListFormTypesCommand.js


class ListFormTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListFormTypes", schemas_0/* ListFormTypes$ */.SmS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListGlossariesCommand.js


class ListGlossariesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListGlossaries", schemas_0/* ListGlossaries$ */.F$y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListGlossaryTermsCommand.js


class ListGlossaryTermsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListGlossaryTerms", schemas_0/* ListGlossaryTerms$ */.G_h) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListIntegrationResourcePropertiesCommand.js


class ListIntegrationResourcePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListIntegrationResourceProperties", schemas_0/* ListIntegrationResourceProperties$ */._qH) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListIntegrationTablePropertiesCommand.js


class ListIntegrationTablePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListIntegrationTableProperties", schemas_0/* ListIntegrationTableProperties$ */.qLp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListIterableFormsCommand.js


class ListIterableFormsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListIterableForms", schemas_0/* ListIterableForms$ */.aXN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListJobsCommand.js


class ListJobsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListJobs", schemas_0/* ListJobs$ */.v84) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListMaterializedViewRefreshTaskRunsCommand.js


class ListMaterializedViewRefreshTaskRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListMaterializedViewRefreshTaskRuns", schemas_0/* ListMaterializedViewRefreshTaskRuns$ */.NX_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListMLTransformsCommand.js


class ListMLTransformsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListMLTransforms", schemas_0/* ListMLTransforms$ */.VNu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListRegistriesCommand.js


class ListRegistriesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListRegistries", schemas_0/* ListRegistries$ */.wOP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListSchemasCommand.js


class ListSchemasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSchemas", schemas_0/* ListSchemas$ */.P5z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListSchemaVersionsCommand.js


class ListSchemaVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSchemaVersions", schemas_0/* ListSchemaVersions$ */.VAl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListSessionsCommand.js


class ListSessionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSessions", schemas_0/* ListSessions$ */.uiy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListStatementsCommand.js


class ListStatementsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListStatements", schemas_0/* ListStatements$ */.nZo) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListTableOptimizerRunsCommand.js


class ListTableOptimizerRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTableOptimizerRuns", schemas_0/* ListTableOptimizerRuns$ */.gXM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListTriggersCommand.js


class ListTriggersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTriggers", schemas_0/* ListTriggers$ */.MZE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListUsageProfilesCommand.js


class ListUsageProfilesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListUsageProfiles", schemas_0/* ListUsageProfiles$ */.A8n) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ListWorkflowsCommand.js


class ListWorkflowsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListWorkflows", schemas_0/* ListWorkflows$ */.xZU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ModifyIntegrationCommand.js


class ModifyIntegrationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyIntegration", schemas_0/* ModifyIntegration$ */.jXq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PublishDataQualityResultV2Command.js


class PublishDataQualityResultV2Command extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PublishDataQualityResultV2", schemas_0/* PublishDataQualityResultV2$ */.I7p) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutAssetCommand.js


class PutAssetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutAsset", schemas_0/* PutAsset$ */.uNm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutAssetTypeCommand.js


class PutAssetTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutAssetType", schemas_0/* PutAssetType$ */.YQf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutAttachmentCommand.js


class PutAttachmentCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutAttachment", schemas_0/* PutAttachment$ */.BIz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutDataCatalogEncryptionSettingsCommand.js


class PutDataCatalogEncryptionSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutDataCatalogEncryptionSettings", schemas_0/* PutDataCatalogEncryptionSettings$ */.vSQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutDataCatalogExportConfigurationCommand.js


class PutDataCatalogExportConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutDataCatalogExportConfiguration", schemas_0/* PutDataCatalogExportConfiguration$ */.lss) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutDataQualityProfileAnnotationCommand.js


class PutDataQualityProfileAnnotationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutDataQualityProfileAnnotation", schemas_0/* PutDataQualityProfileAnnotation$ */.xbR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutFormTypeCommand.js


class PutFormTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutFormType", schemas_0/* PutFormType$ */.AFv) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutResourcePolicyCommand.js


class PutResourcePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutResourcePolicy", schemas_0/* PutResourcePolicy$ */.kdY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutSchemaVersionMetadataCommand.js


class PutSchemaVersionMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutSchemaVersionMetadata", schemas_0/* PutSchemaVersionMetadata$ */.mTf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/PutWorkflowRunPropertiesCommand.js


class PutWorkflowRunPropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutWorkflowRunProperties", schemas_0/* PutWorkflowRunProperties$ */.tf_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/QuerySchemaVersionMetadataCommand.js


class QuerySchemaVersionMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "QuerySchemaVersionMetadata", schemas_0/* QuerySchemaVersionMetadata$ */.Npb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/RegisterConnectionTypeCommand.js


class RegisterConnectionTypeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RegisterConnectionType", schemas_0/* RegisterConnectionType$ */.oXX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/RegisterSchemaVersionCommand.js


class RegisterSchemaVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RegisterSchemaVersion", schemas_0/* RegisterSchemaVersion$ */.zy2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/RemoveSchemaVersionMetadataCommand.js


class RemoveSchemaVersionMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RemoveSchemaVersionMetadata", schemas_0/* RemoveSchemaVersionMetadata$ */.VQw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ResetJobBookmarkCommand.js


class ResetJobBookmarkCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ResetJobBookmark", schemas_0/* ResetJobBookmark$ */.JG3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/ResumeWorkflowRunCommand.js


class ResumeWorkflowRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ResumeWorkflowRun", schemas_0/* ResumeWorkflowRun$ */.WCk) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/RunStatementCommand.js


class RunStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RunStatement", schemas_0/* RunStatement$ */.Pjp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/SearchAssetsCommand.js


class SearchAssetsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SearchAssets", schemas_0/* SearchAssets$ */.UVE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/SearchTablesCommand.js


class SearchTablesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SearchTables", schemas_0/* SearchTables$ */.AFg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartBlueprintRunCommand.js


class StartBlueprintRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartBlueprintRun", schemas_0/* StartBlueprintRun$ */.PTR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartColumnStatisticsTaskRunCommand.js


class StartColumnStatisticsTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartColumnStatisticsTaskRun", schemas_0/* StartColumnStatisticsTaskRun$ */.QJ6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartColumnStatisticsTaskRunScheduleCommand.js


class StartColumnStatisticsTaskRunScheduleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartColumnStatisticsTaskRunSchedule", schemas_0/* StartColumnStatisticsTaskRunSchedule$ */.X8O) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartCrawlerCommand.js


class StartCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartCrawler", schemas_0/* StartCrawler$ */.trw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartCrawlerScheduleCommand.js


class StartCrawlerScheduleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartCrawlerSchedule", schemas_0/* StartCrawlerSchedule$ */.E$y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartDataQualityRuleRecommendationRunCommand.js


class StartDataQualityRuleRecommendationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartDataQualityRuleRecommendationRun", schemas_0/* StartDataQualityRuleRecommendationRun$ */.CB_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartDataQualityRulesetEvaluationRunCommand.js


class StartDataQualityRulesetEvaluationRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartDataQualityRulesetEvaluationRun", schemas_0/* StartDataQualityRulesetEvaluationRun$ */.jqN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartExportLabelsTaskRunCommand.js


class StartExportLabelsTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartExportLabelsTaskRun", schemas_0/* StartExportLabelsTaskRun$ */.cVV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartImportLabelsTaskRunCommand.js


class StartImportLabelsTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartImportLabelsTaskRun", schemas_0/* StartImportLabelsTaskRun$ */.r2m) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartJobRunCommand.js


class StartJobRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartJobRun", schemas_0/* StartJobRun$ */.L9z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartJobUpgradeAnalysisCommand.js


class StartJobUpgradeAnalysisCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartJobUpgradeAnalysis", schemas_0/* StartJobUpgradeAnalysis$ */.wp5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartMaterializedViewRefreshTaskRunCommand.js


class StartMaterializedViewRefreshTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartMaterializedViewRefreshTaskRun", schemas_0/* StartMaterializedViewRefreshTaskRun$ */.EYp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartMLEvaluationTaskRunCommand.js


class StartMLEvaluationTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartMLEvaluationTaskRun", schemas_0/* StartMLEvaluationTaskRun$ */._Pl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartMLLabelingSetGenerationTaskRunCommand.js


class StartMLLabelingSetGenerationTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartMLLabelingSetGenerationTaskRun", schemas_0/* StartMLLabelingSetGenerationTaskRun$ */.s78) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartTriggerCommand.js


class StartTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartTrigger", schemas_0/* StartTrigger$ */.Z$F) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StartWorkflowRunCommand.js


class StartWorkflowRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartWorkflowRun", schemas_0/* StartWorkflowRun$ */.V_X) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopColumnStatisticsTaskRunCommand.js


class StopColumnStatisticsTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopColumnStatisticsTaskRun", schemas_0/* StopColumnStatisticsTaskRun$ */.mnx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopColumnStatisticsTaskRunScheduleCommand.js


class StopColumnStatisticsTaskRunScheduleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopColumnStatisticsTaskRunSchedule", schemas_0/* StopColumnStatisticsTaskRunSchedule$ */.dgb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopCrawlerCommand.js


class StopCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopCrawler", schemas_0/* StopCrawler$ */.XFk) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopCrawlerScheduleCommand.js


class StopCrawlerScheduleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopCrawlerSchedule", schemas_0/* StopCrawlerSchedule$ */.YaF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopJobUpgradeAnalysisCommand.js


class StopJobUpgradeAnalysisCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopJobUpgradeAnalysis", schemas_0/* StopJobUpgradeAnalysis$ */.sE9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopMaterializedViewRefreshTaskRunCommand.js


class StopMaterializedViewRefreshTaskRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopMaterializedViewRefreshTaskRun", schemas_0/* StopMaterializedViewRefreshTaskRun$ */.uI4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopSessionCommand.js


class StopSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopSession", schemas_0/* StopSession$ */.VYj) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopTriggerCommand.js


class StopTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopTrigger", schemas_0/* StopTrigger$ */.TtC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/StopWorkflowRunCommand.js


class StopWorkflowRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopWorkflowRun", schemas_0/* StopWorkflowRun$ */.j88) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/TestConnectionCommand.js


class TestConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TestConnection", schemas_0/* TestConnection$ */.H_d) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateAssetCommand.js


class UpdateAssetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateAsset", schemas_0/* UpdateAsset$ */.QnP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateBlueprintCommand.js


class UpdateBlueprintCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateBlueprint", schemas_0/* UpdateBlueprint$ */.fv$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateCatalogCommand.js


class UpdateCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCatalog", schemas_0/* UpdateCatalog$ */.nF1) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateClassifierCommand.js


class UpdateClassifierCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateClassifier", schemas_0/* UpdateClassifier$ */.xbV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateColumnStatisticsForPartitionCommand.js


class UpdateColumnStatisticsForPartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateColumnStatisticsForPartition", schemas_0/* UpdateColumnStatisticsForPartition$ */.mhK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateColumnStatisticsForTableCommand.js


class UpdateColumnStatisticsForTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateColumnStatisticsForTable", schemas_0/* UpdateColumnStatisticsForTable$ */.KKQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateColumnStatisticsTaskSettingsCommand.js


class UpdateColumnStatisticsTaskSettingsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateColumnStatisticsTaskSettings", schemas_0/* UpdateColumnStatisticsTaskSettings$ */.nEh) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateConnectionCommand.js


class UpdateConnectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateConnection", schemas_0/* UpdateConnection$ */.KcM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateCrawlerCommand.js


class UpdateCrawlerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCrawler", schemas_0/* UpdateCrawler$ */.QvN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateCrawlerScheduleCommand.js


class UpdateCrawlerScheduleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCrawlerSchedule", schemas_0/* UpdateCrawlerSchedule$ */.FLz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateDatabaseCommand.js


class UpdateDatabaseCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateDatabase", schemas_0/* UpdateDatabase$ */.h9_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateDataQualityEvaluationConfigCommand.js


class UpdateDataQualityEvaluationConfigCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateDataQualityEvaluationConfig", schemas_0/* UpdateDataQualityEvaluationConfig$ */.J5e) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateDataQualityRulesetCommand.js


class UpdateDataQualityRulesetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateDataQualityRuleset", schemas_0/* UpdateDataQualityRuleset$ */.TKI) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateDevEndpointCommand.js


class UpdateDevEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateDevEndpoint", schemas_0/* UpdateDevEndpoint$ */.wws) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateGlossaryCommand.js


class UpdateGlossaryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateGlossary", schemas_0/* UpdateGlossary$ */.QDF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateGlossaryTermCommand.js


class UpdateGlossaryTermCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateGlossaryTerm", schemas_0/* UpdateGlossaryTerm$ */.ixp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateGlueIdentityCenterConfigurationCommand.js


class UpdateGlueIdentityCenterConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateGlueIdentityCenterConfiguration", schemas_0/* UpdateGlueIdentityCenterConfiguration$ */.eOI) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateIntegrationResourcePropertyCommand.js


class UpdateIntegrationResourcePropertyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateIntegrationResourceProperty", schemas_0/* UpdateIntegrationResourceProperty$ */.pK3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateIntegrationTablePropertiesCommand.js


class UpdateIntegrationTablePropertiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateIntegrationTableProperties", schemas_0/* UpdateIntegrationTableProperties$ */.DT5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateJobCommand.js


class UpdateJobCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateJob", schemas_0/* UpdateJob$ */.X$V) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateJobFromSourceControlCommand.js


class UpdateJobFromSourceControlCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateJobFromSourceControl", schemas_0/* UpdateJobFromSourceControl$ */.bfY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateMLTransformCommand.js


class UpdateMLTransformCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateMLTransform", schemas_0/* UpdateMLTransform$ */.j1h) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdatePartitionCommand.js


class UpdatePartitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdatePartition", schemas_0/* UpdatePartition$ */.cwu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateRegistryCommand.js


class UpdateRegistryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateRegistry", schemas_0/* UpdateRegistry$ */.TJi) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateSchemaCommand.js


class UpdateSchemaCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateSchema", schemas_0/* UpdateSchema$ */.xQp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateSourceControlFromJobCommand.js


class UpdateSourceControlFromJobCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateSourceControlFromJob", schemas_0/* UpdateSourceControlFromJob$ */.vKj) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateTableCommand.js


class UpdateTableCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateTable", schemas_0/* UpdateTable$ */.U1f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateTableOptimizerCommand.js


class UpdateTableOptimizerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateTableOptimizer", schemas_0/* UpdateTableOptimizer$ */.ffx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateTriggerCommand.js


class UpdateTriggerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateTrigger", schemas_0/* UpdateTrigger$ */.U9U) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateUsageProfileCommand.js


class UpdateUsageProfileCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateUsageProfile", schemas_0/* UpdateUsageProfile$ */.CUk) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateUserDefinedFunctionCommand.js


class UpdateUserDefinedFunctionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateUserDefinedFunction", schemas_0/* UpdateUserDefinedFunction$ */.aQO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/UpdateWorkflowCommand.js


class UpdateWorkflowCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateWorkflow", schemas_0/* UpdateWorkflow$ */.HQR) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/DescribeEntityPaginator.js



const paginateDescribeEntity = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, DescribeEntityCommand, "NextToken", "NextToken", "");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetBlueprintRunsPaginator.js



const paginateGetBlueprintRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetBlueprintRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetClassifiersPaginator.js



const paginateGetClassifiers = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetClassifiersCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetColumnStatisticsTaskRunsPaginator.js



const paginateGetColumnStatisticsTaskRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetColumnStatisticsTaskRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetConnectionsPaginator.js



const paginateGetConnections = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetConnectionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetCrawlerMetricsPaginator.js



const paginateGetCrawlerMetrics = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetCrawlerMetricsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetCrawlersPaginator.js



const paginateGetCrawlers = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetCrawlersCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetDatabasesPaginator.js



const paginateGetDatabases = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetDatabasesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetDevEndpointsPaginator.js



const paginateGetDevEndpoints = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetDevEndpointsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetJobRunsPaginator.js



const paginateGetJobRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetJobRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetJobsPaginator.js



const paginateGetJobs = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetJobsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetMLTaskRunsPaginator.js



const paginateGetMLTaskRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetMLTaskRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetMLTransformsPaginator.js



const paginateGetMLTransforms = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetMLTransformsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetPartitionIndexesPaginator.js



const paginateGetPartitionIndexes = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetPartitionIndexesCommand, "NextToken", "NextToken", "");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetPartitionsPaginator.js



const paginateGetPartitions = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetPartitionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetResourcePoliciesPaginator.js



const paginateGetResourcePolicies = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetResourcePoliciesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetSecurityConfigurationsPaginator.js



const paginateGetSecurityConfigurations = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetSecurityConfigurationsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetTablesPaginator.js



const paginateGetTables = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetTablesCommand/* GetTablesCommand */.d, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetTableVersionsPaginator.js



const paginateGetTableVersions = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetTableVersionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetTriggersPaginator.js



const paginateGetTriggers = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetTriggersCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetUnfilteredPartitionsMetadataPaginator.js



const paginateGetUnfilteredPartitionsMetadata = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetUnfilteredPartitionsMetadataCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetUserDefinedFunctionsPaginator.js



const paginateGetUserDefinedFunctions = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetUserDefinedFunctionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/GetWorkflowRunsPaginator.js



const paginateGetWorkflowRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, GetWorkflowRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListAssetTypesPaginator.js



const paginateListAssetTypes = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListAssetTypesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListBlueprintsPaginator.js



const paginateListBlueprints = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListBlueprintsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListColumnStatisticsTaskRunsPaginator.js



const paginateListColumnStatisticsTaskRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListColumnStatisticsTaskRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListConnectionTypesPaginator.js



const paginateListConnectionTypes = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListConnectionTypesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListCrawlersPaginator.js



const paginateListCrawlers = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListCrawlersCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListCustomEntityTypesPaginator.js



const paginateListCustomEntityTypes = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListCustomEntityTypesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityEvaluationConfigsPaginator.js



const paginateListDataQualityEvaluationConfigs = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityEvaluationConfigsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityResultsPaginator.js



const paginateListDataQualityResults = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityResultsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityResultsV2Paginator.js



const paginateListDataQualityResultsV2 = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityResultsV2Command, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityRuleRecommendationRunsPaginator.js



const paginateListDataQualityRuleRecommendationRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityRuleRecommendationRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityRulesetEvaluationRunsPaginator.js



const paginateListDataQualityRulesetEvaluationRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityRulesetEvaluationRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDataQualityRulesetsPaginator.js



const paginateListDataQualityRulesets = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDataQualityRulesetsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListDevEndpointsPaginator.js



const paginateListDevEndpoints = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListDevEndpointsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListEntitiesPaginator.js



const paginateListEntities = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListEntitiesCommand, "NextToken", "NextToken", "");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListFormTypesPaginator.js



const paginateListFormTypes = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListFormTypesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListGlossariesPaginator.js



const paginateListGlossaries = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListGlossariesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListGlossaryTermsPaginator.js



const paginateListGlossaryTerms = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListGlossaryTermsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListIterableFormsPaginator.js



const paginateListIterableForms = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListIterableFormsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListJobsPaginator.js



const paginateListJobs = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListJobsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListMaterializedViewRefreshTaskRunsPaginator.js



const paginateListMaterializedViewRefreshTaskRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListMaterializedViewRefreshTaskRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListMLTransformsPaginator.js



const paginateListMLTransforms = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListMLTransformsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListRegistriesPaginator.js



const paginateListRegistries = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListRegistriesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListSchemasPaginator.js



const paginateListSchemas = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListSchemasCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListSchemaVersionsPaginator.js



const paginateListSchemaVersions = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListSchemaVersionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListSessionsPaginator.js



const paginateListSessions = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListSessionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListTableOptimizerRunsPaginator.js



const paginateListTableOptimizerRuns = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListTableOptimizerRunsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListTriggersPaginator.js



const paginateListTriggers = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListTriggersCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListUsageProfilesPaginator.js



const paginateListUsageProfiles = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListUsageProfilesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/ListWorkflowsPaginator.js



const paginateListWorkflows = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, ListWorkflowsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/SearchAssetsPaginator.js



const paginateSearchAssets = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, SearchAssetsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/SearchTablesPaginator.js



const paginateSearchTables = (0,dist_cjs.createPaginator)(GlueClient/* GlueClient */.l, SearchTablesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/Glue.js


















































































































































































































































































































































































const commands = {
    AssociateGlossaryTermsCommand: AssociateGlossaryTermsCommand,
    BatchCreatePartitionCommand: BatchCreatePartitionCommand,
    BatchDeleteConnectionCommand: BatchDeleteConnectionCommand,
    BatchDeletePartitionCommand: BatchDeletePartitionCommand,
    BatchDeleteTableCommand: BatchDeleteTableCommand,
    BatchDeleteTableVersionCommand: BatchDeleteTableVersionCommand,
    BatchGetBlueprintsCommand: BatchGetBlueprintsCommand,
    BatchGetCrawlersCommand: BatchGetCrawlersCommand,
    BatchGetCustomEntityTypesCommand: BatchGetCustomEntityTypesCommand,
    BatchGetDataQualityResultCommand: BatchGetDataQualityResultCommand,
    BatchGetDataQualityResultV2Command: BatchGetDataQualityResultV2Command,
    BatchGetDataQualityRulesetEvaluationRunCommand: BatchGetDataQualityRulesetEvaluationRunCommand,
    BatchGetDevEndpointsCommand: BatchGetDevEndpointsCommand,
    BatchGetIterableFormsCommand: BatchGetIterableFormsCommand,
    BatchGetJobsCommand: BatchGetJobsCommand/* BatchGetJobsCommand */.m,
    BatchGetPartitionCommand: BatchGetPartitionCommand,
    BatchGetTableOptimizerCommand: BatchGetTableOptimizerCommand,
    BatchGetTriggersCommand: BatchGetTriggersCommand,
    BatchGetWorkflowsCommand: BatchGetWorkflowsCommand,
    BatchPutDataQualityStatisticAnnotationCommand: BatchPutDataQualityStatisticAnnotationCommand,
    BatchStopJobRunCommand: BatchStopJobRunCommand,
    BatchUpdatePartitionCommand: BatchUpdatePartitionCommand,
    CancelDataQualityRuleRecommendationRunCommand: CancelDataQualityRuleRecommendationRunCommand,
    CancelDataQualityRulesetEvaluationRunCommand: CancelDataQualityRulesetEvaluationRunCommand,
    CancelMLTaskRunCommand: CancelMLTaskRunCommand,
    CancelStatementCommand: CancelStatementCommand,
    CheckSchemaVersionValidityCommand: CheckSchemaVersionValidityCommand,
    CreateBlueprintCommand: CreateBlueprintCommand,
    CreateCatalogCommand: CreateCatalogCommand,
    CreateClassifierCommand: CreateClassifierCommand,
    CreateColumnStatisticsTaskSettingsCommand: CreateColumnStatisticsTaskSettingsCommand,
    CreateConnectionCommand: CreateConnectionCommand,
    CreateCrawlerCommand: CreateCrawlerCommand,
    CreateCustomEntityTypeCommand: CreateCustomEntityTypeCommand,
    CreateDatabaseCommand: CreateDatabaseCommand,
    CreateDataQualityEvaluationConfigCommand: CreateDataQualityEvaluationConfigCommand,
    CreateDataQualityRulesetCommand: CreateDataQualityRulesetCommand,
    CreateDevEndpointCommand: CreateDevEndpointCommand,
    CreateGlossaryCommand: CreateGlossaryCommand,
    CreateGlossaryTermCommand: CreateGlossaryTermCommand,
    CreateGlueIdentityCenterConfigurationCommand: CreateGlueIdentityCenterConfigurationCommand,
    CreateIntegrationCommand: CreateIntegrationCommand,
    CreateIntegrationResourcePropertyCommand: CreateIntegrationResourcePropertyCommand,
    CreateIntegrationTablePropertiesCommand: CreateIntegrationTablePropertiesCommand,
    CreateJobCommand: CreateJobCommand,
    CreateMLTransformCommand: CreateMLTransformCommand,
    CreatePartitionCommand: CreatePartitionCommand,
    CreatePartitionIndexCommand: CreatePartitionIndexCommand,
    CreateRegistryCommand: CreateRegistryCommand,
    CreateSchemaCommand: CreateSchemaCommand,
    CreateScriptCommand: CreateScriptCommand,
    CreateSecurityConfigurationCommand: CreateSecurityConfigurationCommand,
    CreateSessionCommand: CreateSessionCommand,
    CreateTableCommand: CreateTableCommand,
    CreateTableOptimizerCommand: CreateTableOptimizerCommand,
    CreateTriggerCommand: CreateTriggerCommand,
    CreateUsageProfileCommand: CreateUsageProfileCommand,
    CreateUserDefinedFunctionCommand: CreateUserDefinedFunctionCommand,
    CreateWorkflowCommand: CreateWorkflowCommand,
    DeleteAssetCommand: DeleteAssetCommand,
    DeleteAssetTypeCommand: DeleteAssetTypeCommand,
    DeleteAttachmentCommand: DeleteAttachmentCommand,
    DeleteBlueprintCommand: DeleteBlueprintCommand,
    DeleteCatalogCommand: DeleteCatalogCommand,
    DeleteClassifierCommand: DeleteClassifierCommand,
    DeleteColumnStatisticsForPartitionCommand: DeleteColumnStatisticsForPartitionCommand,
    DeleteColumnStatisticsForTableCommand: DeleteColumnStatisticsForTableCommand,
    DeleteColumnStatisticsTaskSettingsCommand: DeleteColumnStatisticsTaskSettingsCommand,
    DeleteConnectionCommand: DeleteConnectionCommand,
    DeleteConnectionTypeCommand: DeleteConnectionTypeCommand,
    DeleteCrawlerCommand: DeleteCrawlerCommand,
    DeleteCustomEntityTypeCommand: DeleteCustomEntityTypeCommand,
    DeleteDatabaseCommand: DeleteDatabaseCommand,
    DeleteDataQualityEvaluationConfigCommand: DeleteDataQualityEvaluationConfigCommand,
    DeleteDataQualityRulesetCommand: DeleteDataQualityRulesetCommand,
    DeleteDevEndpointCommand: DeleteDevEndpointCommand,
    DeleteFormTypeCommand: DeleteFormTypeCommand,
    DeleteGlossaryCommand: DeleteGlossaryCommand,
    DeleteGlossaryTermCommand: DeleteGlossaryTermCommand,
    DeleteGlueIdentityCenterConfigurationCommand: DeleteGlueIdentityCenterConfigurationCommand,
    DeleteIntegrationCommand: DeleteIntegrationCommand,
    DeleteIntegrationResourcePropertyCommand: DeleteIntegrationResourcePropertyCommand,
    DeleteIntegrationTablePropertiesCommand: DeleteIntegrationTablePropertiesCommand,
    DeleteJobCommand: DeleteJobCommand,
    DeleteMLTransformCommand: DeleteMLTransformCommand,
    DeletePartitionCommand: DeletePartitionCommand,
    DeletePartitionIndexCommand: DeletePartitionIndexCommand,
    DeleteRegistryCommand: DeleteRegistryCommand,
    DeleteResourcePolicyCommand: DeleteResourcePolicyCommand,
    DeleteSchemaCommand: DeleteSchemaCommand,
    DeleteSchemaVersionsCommand: DeleteSchemaVersionsCommand,
    DeleteSecurityConfigurationCommand: DeleteSecurityConfigurationCommand,
    DeleteSessionCommand: DeleteSessionCommand,
    DeleteTableCommand: DeleteTableCommand,
    DeleteTableOptimizerCommand: DeleteTableOptimizerCommand,
    DeleteTableVersionCommand: DeleteTableVersionCommand,
    DeleteTriggerCommand: DeleteTriggerCommand,
    DeleteUsageProfileCommand: DeleteUsageProfileCommand,
    DeleteUserDefinedFunctionCommand: DeleteUserDefinedFunctionCommand,
    DeleteWorkflowCommand: DeleteWorkflowCommand,
    DescribeConnectionTypeCommand: DescribeConnectionTypeCommand,
    DescribeEntityCommand: DescribeEntityCommand,
    DescribeInboundIntegrationsCommand: DescribeInboundIntegrationsCommand,
    DescribeIntegrationsCommand: DescribeIntegrationsCommand,
    DisassociateGlossaryTermsCommand: DisassociateGlossaryTermsCommand,
    GetAssetCommand: GetAssetCommand,
    GetAssetTypeCommand: GetAssetTypeCommand,
    GetBlueprintCommand: GetBlueprintCommand,
    GetBlueprintRunCommand: GetBlueprintRunCommand,
    GetBlueprintRunsCommand: GetBlueprintRunsCommand,
    GetCatalogCommand: GetCatalogCommand,
    GetCatalogImportStatusCommand: GetCatalogImportStatusCommand,
    GetCatalogsCommand: GetCatalogsCommand,
    GetClassifierCommand: GetClassifierCommand,
    GetClassifiersCommand: GetClassifiersCommand,
    GetColumnStatisticsForPartitionCommand: GetColumnStatisticsForPartitionCommand,
    GetColumnStatisticsForTableCommand: GetColumnStatisticsForTableCommand,
    GetColumnStatisticsTaskRunCommand: GetColumnStatisticsTaskRunCommand,
    GetColumnStatisticsTaskRunsCommand: GetColumnStatisticsTaskRunsCommand,
    GetColumnStatisticsTaskSettingsCommand: GetColumnStatisticsTaskSettingsCommand,
    GetConnectionCommand: GetConnectionCommand,
    GetConnectionsCommand: GetConnectionsCommand,
    GetCrawlerCommand: GetCrawlerCommand,
    GetCrawlerMetricsCommand: GetCrawlerMetricsCommand,
    GetCrawlersCommand: GetCrawlersCommand,
    GetCustomEntityTypeCommand: GetCustomEntityTypeCommand,
    GetDashboardUrlCommand: GetDashboardUrlCommand,
    GetDatabaseCommand: GetDatabaseCommand/* GetDatabaseCommand */.v,
    GetDatabasesCommand: GetDatabasesCommand,
    GetDataCatalogEncryptionSettingsCommand: GetDataCatalogEncryptionSettingsCommand,
    GetDataCatalogExportConfigurationCommand: GetDataCatalogExportConfigurationCommand,
    GetDataflowGraphCommand: GetDataflowGraphCommand,
    GetDataQualityEvaluationConfigCommand: GetDataQualityEvaluationConfigCommand,
    GetDataQualityModelCommand: GetDataQualityModelCommand,
    GetDataQualityModelResultCommand: GetDataQualityModelResultCommand,
    GetDataQualityResultCommand: GetDataQualityResultCommand,
    GetDataQualityResultV2Command: GetDataQualityResultV2Command,
    GetDataQualityRuleRecommendationRunCommand: GetDataQualityRuleRecommendationRunCommand,
    GetDataQualityRulesetCommand: GetDataQualityRulesetCommand,
    GetDataQualityRulesetEvaluationRunCommand: GetDataQualityRulesetEvaluationRunCommand,
    GetDevEndpointCommand: GetDevEndpointCommand,
    GetDevEndpointsCommand: GetDevEndpointsCommand,
    GetEntityRecordsCommand: GetEntityRecordsCommand,
    GetFormTypeCommand: GetFormTypeCommand,
    GetGlossaryCommand: GetGlossaryCommand,
    GetGlossaryTermCommand: GetGlossaryTermCommand,
    GetGlueIdentityCenterConfigurationCommand: GetGlueIdentityCenterConfigurationCommand,
    GetIntegrationResourcePropertyCommand: GetIntegrationResourcePropertyCommand,
    GetIntegrationTablePropertiesCommand: GetIntegrationTablePropertiesCommand,
    GetJobCommand: GetJobCommand,
    GetJobBookmarkCommand: GetJobBookmarkCommand,
    GetJobRunCommand: GetJobRunCommand,
    GetJobRunsCommand: GetJobRunsCommand,
    GetJobsCommand: GetJobsCommand,
    GetJobUpgradeAnalysisCommand: GetJobUpgradeAnalysisCommand,
    GetMappingCommand: GetMappingCommand,
    GetMaterializedViewRefreshTaskRunCommand: GetMaterializedViewRefreshTaskRunCommand,
    GetMLTaskRunCommand: GetMLTaskRunCommand,
    GetMLTaskRunsCommand: GetMLTaskRunsCommand,
    GetMLTransformCommand: GetMLTransformCommand,
    GetMLTransformsCommand: GetMLTransformsCommand,
    GetPartitionCommand: GetPartitionCommand,
    GetPartitionIndexesCommand: GetPartitionIndexesCommand,
    GetPartitionsCommand: GetPartitionsCommand,
    GetPlanCommand: GetPlanCommand,
    GetRegistryCommand: GetRegistryCommand,
    GetResourcePoliciesCommand: GetResourcePoliciesCommand,
    GetResourcePolicyCommand: GetResourcePolicyCommand,
    GetSchemaCommand: GetSchemaCommand,
    GetSchemaByDefinitionCommand: GetSchemaByDefinitionCommand,
    GetSchemaVersionCommand: GetSchemaVersionCommand,
    GetSchemaVersionsDiffCommand: GetSchemaVersionsDiffCommand,
    GetSecurityConfigurationCommand: GetSecurityConfigurationCommand,
    GetSecurityConfigurationsCommand: GetSecurityConfigurationsCommand,
    GetSessionCommand: GetSessionCommand,
    GetSessionEndpointCommand: GetSessionEndpointCommand,
    GetStatementCommand: GetStatementCommand,
    GetSystemLogsForJobRunCommand: GetSystemLogsForJobRunCommand,
    GetSystemLogsForSessionCommand: GetSystemLogsForSessionCommand,
    GetTableCommand: GetTableCommand,
    GetTableOptimizerCommand: GetTableOptimizerCommand,
    GetTablesCommand: GetTablesCommand/* GetTablesCommand */.d,
    GetTableVersionCommand: GetTableVersionCommand,
    GetTableVersionsCommand: GetTableVersionsCommand,
    GetTagsCommand: GetTagsCommand,
    GetTriggerCommand: GetTriggerCommand,
    GetTriggersCommand: GetTriggersCommand,
    GetUnfilteredPartitionMetadataCommand: GetUnfilteredPartitionMetadataCommand,
    GetUnfilteredPartitionsMetadataCommand: GetUnfilteredPartitionsMetadataCommand,
    GetUnfilteredTableMetadataCommand: GetUnfilteredTableMetadataCommand,
    GetUsageProfileCommand: GetUsageProfileCommand,
    GetUserDefinedFunctionCommand: GetUserDefinedFunctionCommand,
    GetUserDefinedFunctionsCommand: GetUserDefinedFunctionsCommand,
    GetWorkflowCommand: GetWorkflowCommand,
    GetWorkflowRunCommand: GetWorkflowRunCommand,
    GetWorkflowRunPropertiesCommand: GetWorkflowRunPropertiesCommand,
    GetWorkflowRunsCommand: GetWorkflowRunsCommand,
    ImportCatalogToGlueCommand: ImportCatalogToGlueCommand,
    ListAssetTypesCommand: ListAssetTypesCommand,
    ListBlueprintsCommand: ListBlueprintsCommand,
    ListColumnStatisticsTaskRunsCommand: ListColumnStatisticsTaskRunsCommand,
    ListConnectionTypesCommand: ListConnectionTypesCommand,
    ListCrawlersCommand: ListCrawlersCommand,
    ListCrawlsCommand: ListCrawlsCommand,
    ListCustomEntityTypesCommand: ListCustomEntityTypesCommand,
    ListDataQualityEvaluationConfigsCommand: ListDataQualityEvaluationConfigsCommand,
    ListDataQualityResultsCommand: ListDataQualityResultsCommand,
    ListDataQualityResultsV2Command: ListDataQualityResultsV2Command,
    ListDataQualityRuleRecommendationRunsCommand: ListDataQualityRuleRecommendationRunsCommand,
    ListDataQualityRulesetEvaluationRunsCommand: ListDataQualityRulesetEvaluationRunsCommand,
    ListDataQualityRulesetsCommand: ListDataQualityRulesetsCommand,
    ListDataQualityStatisticAnnotationsCommand: ListDataQualityStatisticAnnotationsCommand,
    ListDataQualityStatisticsCommand: ListDataQualityStatisticsCommand,
    ListDevEndpointsCommand: ListDevEndpointsCommand,
    ListEntitiesCommand: ListEntitiesCommand,
    ListFormTypesCommand: ListFormTypesCommand,
    ListGlossariesCommand: ListGlossariesCommand,
    ListGlossaryTermsCommand: ListGlossaryTermsCommand,
    ListIntegrationResourcePropertiesCommand: ListIntegrationResourcePropertiesCommand,
    ListIntegrationTablePropertiesCommand: ListIntegrationTablePropertiesCommand,
    ListIterableFormsCommand: ListIterableFormsCommand,
    ListJobsCommand: ListJobsCommand,
    ListMaterializedViewRefreshTaskRunsCommand: ListMaterializedViewRefreshTaskRunsCommand,
    ListMLTransformsCommand: ListMLTransformsCommand,
    ListRegistriesCommand: ListRegistriesCommand,
    ListSchemasCommand: ListSchemasCommand,
    ListSchemaVersionsCommand: ListSchemaVersionsCommand,
    ListSessionsCommand: ListSessionsCommand,
    ListStatementsCommand: ListStatementsCommand,
    ListTableOptimizerRunsCommand: ListTableOptimizerRunsCommand,
    ListTriggersCommand: ListTriggersCommand,
    ListUsageProfilesCommand: ListUsageProfilesCommand,
    ListWorkflowsCommand: ListWorkflowsCommand,
    ModifyIntegrationCommand: ModifyIntegrationCommand,
    PublishDataQualityResultV2Command: PublishDataQualityResultV2Command,
    PutAssetCommand: PutAssetCommand,
    PutAssetTypeCommand: PutAssetTypeCommand,
    PutAttachmentCommand: PutAttachmentCommand,
    PutDataCatalogEncryptionSettingsCommand: PutDataCatalogEncryptionSettingsCommand,
    PutDataCatalogExportConfigurationCommand: PutDataCatalogExportConfigurationCommand,
    PutDataQualityProfileAnnotationCommand: PutDataQualityProfileAnnotationCommand,
    PutFormTypeCommand: PutFormTypeCommand,
    PutResourcePolicyCommand: PutResourcePolicyCommand,
    PutSchemaVersionMetadataCommand: PutSchemaVersionMetadataCommand,
    PutWorkflowRunPropertiesCommand: PutWorkflowRunPropertiesCommand,
    QuerySchemaVersionMetadataCommand: QuerySchemaVersionMetadataCommand,
    RegisterConnectionTypeCommand: RegisterConnectionTypeCommand,
    RegisterSchemaVersionCommand: RegisterSchemaVersionCommand,
    RemoveSchemaVersionMetadataCommand: RemoveSchemaVersionMetadataCommand,
    ResetJobBookmarkCommand: ResetJobBookmarkCommand,
    ResumeWorkflowRunCommand: ResumeWorkflowRunCommand,
    RunStatementCommand: RunStatementCommand,
    SearchAssetsCommand: SearchAssetsCommand,
    SearchTablesCommand: SearchTablesCommand,
    StartBlueprintRunCommand: StartBlueprintRunCommand,
    StartColumnStatisticsTaskRunCommand: StartColumnStatisticsTaskRunCommand,
    StartColumnStatisticsTaskRunScheduleCommand: StartColumnStatisticsTaskRunScheduleCommand,
    StartCrawlerCommand: StartCrawlerCommand,
    StartCrawlerScheduleCommand: StartCrawlerScheduleCommand,
    StartDataQualityRuleRecommendationRunCommand: StartDataQualityRuleRecommendationRunCommand,
    StartDataQualityRulesetEvaluationRunCommand: StartDataQualityRulesetEvaluationRunCommand,
    StartExportLabelsTaskRunCommand: StartExportLabelsTaskRunCommand,
    StartImportLabelsTaskRunCommand: StartImportLabelsTaskRunCommand,
    StartJobRunCommand: StartJobRunCommand,
    StartJobUpgradeAnalysisCommand: StartJobUpgradeAnalysisCommand,
    StartMaterializedViewRefreshTaskRunCommand: StartMaterializedViewRefreshTaskRunCommand,
    StartMLEvaluationTaskRunCommand: StartMLEvaluationTaskRunCommand,
    StartMLLabelingSetGenerationTaskRunCommand: StartMLLabelingSetGenerationTaskRunCommand,
    StartTriggerCommand: StartTriggerCommand,
    StartWorkflowRunCommand: StartWorkflowRunCommand,
    StopColumnStatisticsTaskRunCommand: StopColumnStatisticsTaskRunCommand,
    StopColumnStatisticsTaskRunScheduleCommand: StopColumnStatisticsTaskRunScheduleCommand,
    StopCrawlerCommand: StopCrawlerCommand,
    StopCrawlerScheduleCommand: StopCrawlerScheduleCommand,
    StopJobUpgradeAnalysisCommand: StopJobUpgradeAnalysisCommand,
    StopMaterializedViewRefreshTaskRunCommand: StopMaterializedViewRefreshTaskRunCommand,
    StopSessionCommand: StopSessionCommand,
    StopTriggerCommand: StopTriggerCommand,
    StopWorkflowRunCommand: StopWorkflowRunCommand,
    TagResourceCommand: TagResourceCommand,
    TestConnectionCommand: TestConnectionCommand,
    UntagResourceCommand: UntagResourceCommand,
    UpdateAssetCommand: UpdateAssetCommand,
    UpdateBlueprintCommand: UpdateBlueprintCommand,
    UpdateCatalogCommand: UpdateCatalogCommand,
    UpdateClassifierCommand: UpdateClassifierCommand,
    UpdateColumnStatisticsForPartitionCommand: UpdateColumnStatisticsForPartitionCommand,
    UpdateColumnStatisticsForTableCommand: UpdateColumnStatisticsForTableCommand,
    UpdateColumnStatisticsTaskSettingsCommand: UpdateColumnStatisticsTaskSettingsCommand,
    UpdateConnectionCommand: UpdateConnectionCommand,
    UpdateCrawlerCommand: UpdateCrawlerCommand,
    UpdateCrawlerScheduleCommand: UpdateCrawlerScheduleCommand,
    UpdateDatabaseCommand: UpdateDatabaseCommand,
    UpdateDataQualityEvaluationConfigCommand: UpdateDataQualityEvaluationConfigCommand,
    UpdateDataQualityRulesetCommand: UpdateDataQualityRulesetCommand,
    UpdateDevEndpointCommand: UpdateDevEndpointCommand,
    UpdateGlossaryCommand: UpdateGlossaryCommand,
    UpdateGlossaryTermCommand: UpdateGlossaryTermCommand,
    UpdateGlueIdentityCenterConfigurationCommand: UpdateGlueIdentityCenterConfigurationCommand,
    UpdateIntegrationResourcePropertyCommand: UpdateIntegrationResourcePropertyCommand,
    UpdateIntegrationTablePropertiesCommand: UpdateIntegrationTablePropertiesCommand,
    UpdateJobCommand: UpdateJobCommand,
    UpdateJobFromSourceControlCommand: UpdateJobFromSourceControlCommand,
    UpdateMLTransformCommand: UpdateMLTransformCommand,
    UpdatePartitionCommand: UpdatePartitionCommand,
    UpdateRegistryCommand: UpdateRegistryCommand,
    UpdateSchemaCommand: UpdateSchemaCommand,
    UpdateSourceControlFromJobCommand: UpdateSourceControlFromJobCommand,
    UpdateTableCommand: UpdateTableCommand,
    UpdateTableOptimizerCommand: UpdateTableOptimizerCommand,
    UpdateTriggerCommand: UpdateTriggerCommand,
    UpdateUsageProfileCommand: UpdateUsageProfileCommand,
    UpdateUserDefinedFunctionCommand: UpdateUserDefinedFunctionCommand,
    UpdateWorkflowCommand: UpdateWorkflowCommand,
};
const paginators = {
    paginateDescribeEntity: paginateDescribeEntity,
    paginateGetBlueprintRuns: paginateGetBlueprintRuns,
    paginateGetClassifiers: paginateGetClassifiers,
    paginateGetColumnStatisticsTaskRuns: paginateGetColumnStatisticsTaskRuns,
    paginateGetConnections: paginateGetConnections,
    paginateGetCrawlerMetrics: paginateGetCrawlerMetrics,
    paginateGetCrawlers: paginateGetCrawlers,
    paginateGetDatabases: paginateGetDatabases,
    paginateGetDevEndpoints: paginateGetDevEndpoints,
    paginateGetJobRuns: paginateGetJobRuns,
    paginateGetJobs: paginateGetJobs,
    paginateGetMLTaskRuns: paginateGetMLTaskRuns,
    paginateGetMLTransforms: paginateGetMLTransforms,
    paginateGetPartitionIndexes: paginateGetPartitionIndexes,
    paginateGetPartitions: paginateGetPartitions,
    paginateGetResourcePolicies: paginateGetResourcePolicies,
    paginateGetSecurityConfigurations: paginateGetSecurityConfigurations,
    paginateGetTables: paginateGetTables,
    paginateGetTableVersions: paginateGetTableVersions,
    paginateGetTriggers: paginateGetTriggers,
    paginateGetUnfilteredPartitionsMetadata: paginateGetUnfilteredPartitionsMetadata,
    paginateGetUserDefinedFunctions: paginateGetUserDefinedFunctions,
    paginateGetWorkflowRuns: paginateGetWorkflowRuns,
    paginateListAssetTypes: paginateListAssetTypes,
    paginateListBlueprints: paginateListBlueprints,
    paginateListColumnStatisticsTaskRuns: paginateListColumnStatisticsTaskRuns,
    paginateListConnectionTypes: paginateListConnectionTypes,
    paginateListCrawlers: paginateListCrawlers,
    paginateListCustomEntityTypes: paginateListCustomEntityTypes,
    paginateListDataQualityEvaluationConfigs: paginateListDataQualityEvaluationConfigs,
    paginateListDataQualityResults: paginateListDataQualityResults,
    paginateListDataQualityResultsV2: paginateListDataQualityResultsV2,
    paginateListDataQualityRuleRecommendationRuns: paginateListDataQualityRuleRecommendationRuns,
    paginateListDataQualityRulesetEvaluationRuns: paginateListDataQualityRulesetEvaluationRuns,
    paginateListDataQualityRulesets: paginateListDataQualityRulesets,
    paginateListDevEndpoints: paginateListDevEndpoints,
    paginateListEntities: paginateListEntities,
    paginateListFormTypes: paginateListFormTypes,
    paginateListGlossaries: paginateListGlossaries,
    paginateListGlossaryTerms: paginateListGlossaryTerms,
    paginateListIterableForms: paginateListIterableForms,
    paginateListJobs: paginateListJobs,
    paginateListMaterializedViewRefreshTaskRuns: paginateListMaterializedViewRefreshTaskRuns,
    paginateListMLTransforms: paginateListMLTransforms,
    paginateListRegistries: paginateListRegistries,
    paginateListSchemas: paginateListSchemas,
    paginateListSchemaVersions: paginateListSchemaVersions,
    paginateListSessions: paginateListSessions,
    paginateListTableOptimizerRuns: paginateListTableOptimizerRuns,
    paginateListTriggers: paginateListTriggers,
    paginateListUsageProfiles: paginateListUsageProfiles,
    paginateListWorkflows: paginateListWorkflows,
    paginateSearchAssets: paginateSearchAssets,
    paginateSearchTables: paginateSearchTables,
};
class Glue extends GlueClient/* GlueClient */.l {
}
(0,client.createAggregatedClient)(commands, Glue, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/index.js



























































































































































































































































































































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/pagination/index.js
























































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/models/enums.js
const AdditionalOptionKeys = {
    CacheOption: "performanceTuning.caching",
    CompositeOption: "compositeRuleEvaluation.method",
    ObservationsOption: "observations.scope",
};
const AggFunction = {
    avg: "avg",
    count: "count",
    countDistinct: "countDistinct",
    first: "first",
    kurtosis: "kurtosis",
    last: "last",
    max: "max",
    min: "min",
    skewness: "skewness",
    stddev_pop: "stddev_pop",
    stddev_samp: "stddev_samp",
    sum: "sum",
    sumDistinct: "sumDistinct",
    var_pop: "var_pop",
    var_samp: "var_samp",
};
const AllowFullTableExternalDataAccessEnum = {
    False: "False",
    True: "True",
};
const AnalysisType = {
    AUTO_UPGRADE: "AUTO_UPGRADE",
};
const InclusionAnnotationValue = {
    EXCLUDE: "EXCLUDE",
    INCLUDE: "INCLUDE",
};
const DataOperation = {
    READ: "READ",
    WRITE: "WRITE",
};
const PropertyLocation = {
    BODY: "BODY",
    HEADER: "HEADER",
    PATH: "PATH",
    QUERY_PARAM: "QUERY_PARAM",
};
const PropertyType = {
    READ_ONLY: "READ_ONLY",
    SECRET: "SECRET",
    SECRET_OR_USER_INPUT: "SECRET_OR_USER_INPUT",
    UNUSED: "UNUSED",
    USER_INPUT: "USER_INPUT",
};
const AuthenticationType = {
    BASIC: "BASIC",
    CUSTOM: "CUSTOM",
    IAM: "IAM",
    OAUTH2: "OAUTH2",
};
const OAuth2GrantType = {
    AUTHORIZATION_CODE: "AUTHORIZATION_CODE",
    CLIENT_CREDENTIALS: "CLIENT_CREDENTIALS",
    JWT_BEARER: "JWT_BEARER",
    REFRESH_TOKEN: "REFRESH_TOKEN",
};
const AutoUpgradeStatus = {
    OBSERVING: "OBSERVING",
    STOPPED: "STOPPED",
    UPGRADE_FAILED: "UPGRADE_FAILED",
    UPGRADE_SUCCEEDED: "UPGRADE_SUCCEEDED",
    UPGRADING: "UPGRADING",
    WAITING_FOR_CONSENT: "WAITING_FOR_CONSENT",
};
const BlueprintStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    FAILED: "FAILED",
    UPDATING: "UPDATING",
};
const LastCrawlStatus = {
    CANCELLED: "CANCELLED",
    FAILED: "FAILED",
    SUCCEEDED: "SUCCEEDED",
};
const CrawlerLineageSettings = {
    DISABLE: "DISABLE",
    ENABLE: "ENABLE",
};
const RecrawlBehavior = {
    CRAWL_EVENT_MODE: "CRAWL_EVENT_MODE",
    CRAWL_EVERYTHING: "CRAWL_EVERYTHING",
    CRAWL_NEW_FOLDERS_ONLY: "CRAWL_NEW_FOLDERS_ONLY",
};
const ScheduleState = {
    NOT_SCHEDULED: "NOT_SCHEDULED",
    SCHEDULED: "SCHEDULED",
    TRANSITIONING: "TRANSITIONING",
};
const DeleteBehavior = {
    DELETE_FROM_DATABASE: "DELETE_FROM_DATABASE",
    DEPRECATE_IN_DATABASE: "DEPRECATE_IN_DATABASE",
    LOG: "LOG",
};
const UpdateBehavior = {
    LOG: "LOG",
    UPDATE_IN_DATABASE: "UPDATE_IN_DATABASE",
};
const CrawlerState = {
    READY: "READY",
    RUNNING: "RUNNING",
    STOPPING: "STOPPING",
};
const JdbcMetadataEntry = {
    COMMENTS: "COMMENTS",
    RAWTYPES: "RAWTYPES",
};
const DataQualityEvaluationRunMode = {
    EVALUATION_CONFIG: "EVALUATION_CONFIG",
    ON_DEMAND: "ON_DEMAND",
};
const DataQualityRuleResultStatus = {
    ERROR: "ERROR",
    FAIL: "FAIL",
    PASS: "PASS",
};
const DQCompositeRuleEvaluationMethod = {
    COLUMN: "COLUMN",
    ROW: "ROW",
};
const ObservationMode = {
    FIXED: "FIXED",
    SCHEDULED: "SCHEDULED",
};
const ObservationConfiguration = {
    ALL: "ALL",
    NONE: "NONE",
};
const ResultTypeEnum = {
    ALL: "ALL",
    FAILED_ONLY: "FAILED_ONLY",
    PASSED_ONLY: "PASSED_ONLY",
};
const TaskStatusType = {
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    STARTING: "STARTING",
    STOPPED: "STOPPED",
    STOPPING: "STOPPING",
    SUCCEEDED: "SUCCEEDED",
    TIMEOUT: "TIMEOUT",
};
const WorkerType = {
    G_025X: "G.025X",
    G_12X: "G.12X",
    G_16X: "G.16X",
    G_1X: "G.1X",
    G_2X: "G.2X",
    G_4X: "G.4X",
    G_8X: "G.8X",
    R_1X: "R.1X",
    R_2X: "R.2X",
    R_4X: "R.4X",
    R_8X: "R.8X",
    Standard: "Standard",
    Z_2X: "Z.2X",
};
const StartingPosition = {
    EARLIEST: "earliest",
    LATEST: "latest",
    TIMESTAMP: "timestamp",
    TRIM_HORIZON: "trim_horizon",
};
const JDBCConnectionType = {
    mysql: "mysql",
    oracle: "oracle",
    postgresql: "postgresql",
    redshift: "redshift",
    sqlserver: "sqlserver",
};
const ParamType = {
    BOOL: "bool",
    COMPLEX: "complex",
    FLOAT: "float",
    INT: "int",
    LIST: "list",
    NULL: "null",
    STR: "str",
};
const DdbExportType = {
    ddb: "ddb",
    s3: "s3",
};
const DQTransformOutput = {
    EvaluationResults: "EvaluationResults",
    PrimaryInput: "PrimaryInput",
};
const DQStopJobOnFailureTiming = {
    AfterDataLoad: "AfterDataLoad",
    Immediate: "Immediate",
};
const FilterOperation = {
    EQ: "EQ",
    GT: "GT",
    GTE: "GTE",
    ISNULL: "ISNULL",
    LT: "LT",
    LTE: "LTE",
    REGEX: "REGEX",
};
const FilterValueType = {
    COLUMNEXTRACTED: "COLUMNEXTRACTED",
    CONSTANT: "CONSTANT",
};
const FilterLogicalOperator = {
    AND: "AND",
    OR: "OR",
};
const UpdateCatalogBehavior = {
    LOG: "LOG",
    UPDATE_IN_DATABASE: "UPDATE_IN_DATABASE",
};
const JDBCDataType = {
    ARRAY: "ARRAY",
    BIGINT: "BIGINT",
    BINARY: "BINARY",
    BIT: "BIT",
    BLOB: "BLOB",
    BOOLEAN: "BOOLEAN",
    CHAR: "CHAR",
    CLOB: "CLOB",
    DATALINK: "DATALINK",
    DATE: "DATE",
    DECIMAL: "DECIMAL",
    DISTINCT: "DISTINCT",
    DOUBLE: "DOUBLE",
    FLOAT: "FLOAT",
    INTEGER: "INTEGER",
    JAVA_OBJECT: "JAVA_OBJECT",
    LONGNVARCHAR: "LONGNVARCHAR",
    LONGVARBINARY: "LONGVARBINARY",
    LONGVARCHAR: "LONGVARCHAR",
    NCHAR: "NCHAR",
    NCLOB: "NCLOB",
    NULL: "NULL",
    NUMERIC: "NUMERIC",
    NVARCHAR: "NVARCHAR",
    OTHER: "OTHER",
    REAL: "REAL",
    REF: "REF",
    REF_CURSOR: "REF_CURSOR",
    ROWID: "ROWID",
    SMALLINT: "SMALLINT",
    SQLXML: "SQLXML",
    STRUCT: "STRUCT",
    TIME: "TIME",
    TIMESTAMP: "TIMESTAMP",
    TIMESTAMP_WITH_TIMEZONE: "TIMESTAMP_WITH_TIMEZONE",
    TIME_WITH_TIMEZONE: "TIME_WITH_TIMEZONE",
    TINYINT: "TINYINT",
    VARBINARY: "VARBINARY",
    VARCHAR: "VARCHAR",
};
const GlueRecordType = {
    BIGDECIMAL: "BIGDECIMAL",
    BYTE: "BYTE",
    DATE: "DATE",
    DOUBLE: "DOUBLE",
    FLOAT: "FLOAT",
    INT: "INT",
    LONG: "LONG",
    SHORT: "SHORT",
    STRING: "STRING",
    TIMESTAMP: "TIMESTAMP",
};
const JoinType = {
    EQUIJOIN: "equijoin",
    LEFT: "left",
    LEFT_ANTI: "leftanti",
    LEFT_SEMI: "leftsemi",
    OUTER: "outer",
    RIGHT: "right",
};
const PiiType = {
    ColumnAudit: "ColumnAudit",
    ColumnHashing: "ColumnHashing",
    ColumnMasking: "ColumnMasking",
    RowAudit: "RowAudit",
    RowHashing: "RowHashing",
    RowMasking: "RowMasking",
    RowPartialMasking: "RowPartialMasking",
};
const CompressionType = {
    BZIP2: "bzip2",
    GZIP: "gzip",
};
const QuoteChar = {
    DISABLED: "disabled",
    QUILLEMET: "quillemet",
    QUOTE: "quote",
    SINGLE_QUOTE: "single_quote",
};
const Separator = {
    COMMA: "comma",
    CTRLA: "ctrla",
    PIPE: "pipe",
    SEMICOLON: "semicolon",
    TAB: "tab",
};
const DeltaTargetCompressionType = {
    SNAPPY: "snappy",
    UNCOMPRESSED: "uncompressed",
};
const TargetFormat = {
    AVRO: "avro",
    CSV: "csv",
    DELTA: "delta",
    HUDI: "hudi",
    HYPER: "hyper",
    ICEBERG: "iceberg",
    JSON: "json",
    ORC: "orc",
    PARQUET: "parquet",
    XML: "xml",
};
const ParquetCompressionType = {
    BROTLI: "brotli",
    GZIP: "gzip",
    LZ4: "lz4",
    LZO: "lzo",
    NONE: "none",
    SNAPPY: "snappy",
    UNCOMPRESSED: "uncompressed",
};
const HudiTargetCompressionType = {
    GZIP: "gzip",
    LZO: "lzo",
    SNAPPY: "snappy",
    UNCOMPRESSED: "uncompressed",
};
const HyperTargetCompressionType = {
    UNCOMPRESSED: "uncompressed",
};
const IcebergTargetCompressionType = {
    GZIP: "gzip",
    LZO: "lzo",
    SNAPPY: "snappy",
    UNCOMPRESSED: "uncompressed",
};
const UnionType = {
    ALL: "ALL",
    DISTINCT: "DISTINCT",
};
const ExecutionClass = {
    FLEX: "FLEX",
    STANDARD: "STANDARD",
};
const JobMode = {
    NOTEBOOK: "NOTEBOOK",
    SCRIPT: "SCRIPT",
    VISUAL: "VISUAL",
};
const SourceControlAuthStrategy = {
    AWS_SECRETS_MANAGER: "AWS_SECRETS_MANAGER",
    PERSONAL_ACCESS_TOKEN: "PERSONAL_ACCESS_TOKEN",
};
const SourceControlProvider = {
    AWS_CODE_COMMIT: "AWS_CODE_COMMIT",
    BITBUCKET: "BITBUCKET",
    GITHUB: "GITHUB",
    GITLAB: "GITLAB",
};
const FederationSourceErrorCode = {
    AccessDeniedException: "AccessDeniedException",
    EntityNotFoundException: "EntityNotFoundException",
    InternalServiceException: "InternalServiceException",
    InvalidCredentialsException: "InvalidCredentialsException",
    InvalidInputException: "InvalidInputException",
    InvalidResponseException: "InvalidResponseException",
    OperationNotSupportedException: "OperationNotSupportedException",
    OperationTimeoutException: "OperationTimeoutException",
    PartialFailureException: "PartialFailureException",
    ThrottlingException: "ThrottlingException",
};
const TableOptimizerType = {
    COMPACTION: "compaction",
    ORPHAN_FILE_DELETION: "orphan_file_deletion",
    RETENTION: "retention",
};
const CompactionStrategy = {
    BINPACK: "binpack",
    SORT: "sort",
    ZORDER: "z-order",
};
const ConfigurationSource = {
    CATALOG: "catalog",
    TABLE: "table",
};
const TableOptimizerEventType = {
    COMPLETED: "completed",
    FAILED: "failed",
    IN_PROGRESS: "in_progress",
    STARTING: "starting",
};
const CrawlState = {
    CANCELLED: "CANCELLED",
    CANCELLING: "CANCELLING",
    ERROR: "ERROR",
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
};
const LogicalOperator = {
    EQUALS: "EQUALS",
};
const JobRunState = {
    ERROR: "ERROR",
    EXPIRED: "EXPIRED",
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    STARTING: "STARTING",
    STOPPED: "STOPPED",
    STOPPING: "STOPPING",
    SUCCEEDED: "SUCCEEDED",
    TIMEOUT: "TIMEOUT",
    WAITING: "WAITING",
};
const Logical = {
    AND: "AND",
    ANY: "ANY",
};
const TriggerState = {
    ACTIVATED: "ACTIVATED",
    ACTIVATING: "ACTIVATING",
    CREATED: "CREATED",
    CREATING: "CREATING",
    DEACTIVATED: "DEACTIVATED",
    DEACTIVATING: "DEACTIVATING",
    DELETING: "DELETING",
    UPDATING: "UPDATING",
};
const TriggerType = {
    CONDITIONAL: "CONDITIONAL",
    EVENT: "EVENT",
    ON_DEMAND: "ON_DEMAND",
    SCHEDULED: "SCHEDULED",
};
const NodeType = {
    CRAWLER: "CRAWLER",
    JOB: "JOB",
    TRIGGER: "TRIGGER",
};
const WorkflowRunStatus = {
    COMPLETED: "COMPLETED",
    ERROR: "ERROR",
    RUNNING: "RUNNING",
    STOPPED: "STOPPED",
    STOPPING: "STOPPING",
};
const DataFormat = {
    AVRO: "AVRO",
    JSON: "JSON",
    PROTOBUF: "PROTOBUF",
};
const Permission = {
    ALL: "ALL",
    ALTER: "ALTER",
    CREATE_DATABASE: "CREATE_DATABASE",
    CREATE_TABLE: "CREATE_TABLE",
    DATA_LOCATION_ACCESS: "DATA_LOCATION_ACCESS",
    DELETE: "DELETE",
    DROP: "DROP",
    INSERT: "INSERT",
    SELECT: "SELECT",
};
const OverwriteChildResourcePermissionsWithDefaultEnum = {
    Accept: "Accept",
    Deny: "Deny",
};
const CsvHeaderOption = {
    ABSENT: "ABSENT",
    PRESENT: "PRESENT",
    UNKNOWN: "UNKNOWN",
};
const CsvSerdeOption = {
    LazySimpleSerDe: "LazySimpleSerDe",
    None: "None",
    OpenCSVSerDe: "OpenCSVSerDe",
};
const ConnectionPropertyKey = {
    CLUSTER_IDENTIFIER: "CLUSTER_IDENTIFIER",
    CONFIG_FILES: "CONFIG_FILES",
    CONNECTION_URL: "CONNECTION_URL",
    CONNECTOR_CLASS_NAME: "CONNECTOR_CLASS_NAME",
    CONNECTOR_TYPE: "CONNECTOR_TYPE",
    CONNECTOR_URL: "CONNECTOR_URL",
    CUSTOM_JDBC_CERT: "CUSTOM_JDBC_CERT",
    CUSTOM_JDBC_CERT_STRING: "CUSTOM_JDBC_CERT_STRING",
    DATABASE: "DATABASE",
    ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD: "ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD",
    ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD: "ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD",
    ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD: "ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD",
    ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD: "ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD",
    ENCRYPTED_PASSWORD: "ENCRYPTED_PASSWORD",
    ENDPOINT: "ENDPOINT",
    ENDPOINT_TYPE: "ENDPOINT_TYPE",
    HOST: "HOST",
    INSTANCE_ID: "INSTANCE_ID",
    JDBC_CONNECTION_URL: "JDBC_CONNECTION_URL",
    JDBC_DRIVER_CLASS_NAME: "JDBC_DRIVER_CLASS_NAME",
    JDBC_DRIVER_JAR_URI: "JDBC_DRIVER_JAR_URI",
    JDBC_ENFORCE_SSL: "JDBC_ENFORCE_SSL",
    JDBC_ENGINE: "JDBC_ENGINE",
    JDBC_ENGINE_VERSION: "JDBC_ENGINE_VERSION",
    KAFKA_BOOTSTRAP_SERVERS: "KAFKA_BOOTSTRAP_SERVERS",
    KAFKA_CLIENT_KEYSTORE: "KAFKA_CLIENT_KEYSTORE",
    KAFKA_CLIENT_KEYSTORE_PASSWORD: "KAFKA_CLIENT_KEYSTORE_PASSWORD",
    KAFKA_CLIENT_KEY_PASSWORD: "KAFKA_CLIENT_KEY_PASSWORD",
    KAFKA_CUSTOM_CERT: "KAFKA_CUSTOM_CERT",
    KAFKA_SASL_GSSAPI_KEYTAB: "KAFKA_SASL_GSSAPI_KEYTAB",
    KAFKA_SASL_GSSAPI_KRB5_CONF: "KAFKA_SASL_GSSAPI_KRB5_CONF",
    KAFKA_SASL_GSSAPI_PRINCIPAL: "KAFKA_SASL_GSSAPI_PRINCIPAL",
    KAFKA_SASL_GSSAPI_SERVICE: "KAFKA_SASL_GSSAPI_SERVICE",
    KAFKA_SASL_MECHANISM: "KAFKA_SASL_MECHANISM",
    KAFKA_SASL_PLAIN_PASSWORD: "KAFKA_SASL_PLAIN_PASSWORD",
    KAFKA_SASL_PLAIN_USERNAME: "KAFKA_SASL_PLAIN_USERNAME",
    KAFKA_SASL_SCRAM_PASSWORD: "KAFKA_SASL_SCRAM_PASSWORD",
    KAFKA_SASL_SCRAM_SECRETS_ARN: "KAFKA_SASL_SCRAM_SECRETS_ARN",
    KAFKA_SASL_SCRAM_USERNAME: "KAFKA_SASL_SCRAM_USERNAME",
    KAFKA_SKIP_CUSTOM_CERT_VALIDATION: "KAFKA_SKIP_CUSTOM_CERT_VALIDATION",
    KAFKA_SSL_ENABLED: "KAFKA_SSL_ENABLED",
    PASSWORD: "PASSWORD",
    PORT: "PORT",
    REGION: "REGION",
    ROLE_ARN: "ROLE_ARN",
    SECRET_ID: "SECRET_ID",
    SKIP_CUSTOM_JDBC_CERT_VALIDATION: "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
    USER_NAME: "USERNAME",
    WORKGROUP_NAME: "WORKGROUP_NAME",
};
const ConnectionType = {
    ADOBEANALYTICS: "ADOBEANALYTICS",
    ASANA: "ASANA",
    AZURECOSMOS: "AZURECOSMOS",
    AZURESQL: "AZURESQL",
    BIGQUERY: "BIGQUERY",
    BLACKBAUD: "BLACKBAUD",
    BLACKBAUDRAISEREDGENXT: "BLACKBAUDRAISEREDGENXT",
    CIRCLECI: "CIRCLECI",
    CLOUDERAHIVE: "CLOUDERAHIVE",
    CLOUDERAIMPALA: "CLOUDERAIMPALA",
    CLOUDWATCH: "CLOUDWATCH",
    CLOUDWATCHMETRICS: "CLOUDWATCHMETRICS",
    CMDB: "CMDB",
    CUSTOM: "CUSTOM",
    DATADOG: "DATADOG",
    DATALAKEGEN2: "DATALAKEGEN2",
    DB2: "DB2",
    DB2AS400: "DB2AS400",
    DOCUMENTDB: "DOCUMENTDB",
    DOCUSIGNMONITOR: "DOCUSIGNMONITOR",
    DOMO: "DOMO",
    DYNAMODB: "DYNAMODB",
    DYNATRACE: "DYNATRACE",
    FACEBOOKADS: "FACEBOOKADS",
    FACEBOOKPAGEINSIGHTS: "FACEBOOKPAGEINSIGHTS",
    FRESHDESK: "FRESHDESK",
    FRESHSALES: "FRESHSALES",
    GITLAB: "GITLAB",
    GOOGLEADS: "GOOGLEADS",
    GOOGLEANALYTICS4: "GOOGLEANALYTICS4",
    GOOGLECLOUDSTORAGE: "GOOGLECLOUDSTORAGE",
    GOOGLESEARCHCONSOLE: "GOOGLESEARCHCONSOLE",
    GOOGLESHEETS: "GOOGLESHEETS",
    HBASE: "HBASE",
    HUBSPOT: "HUBSPOT",
    INSTAGRAMADS: "INSTAGRAMADS",
    INTERCOM: "INTERCOM",
    JDBC: "JDBC",
    JIRACLOUD: "JIRACLOUD",
    KAFKA: "KAFKA",
    KUSTOMER: "KUSTOMER",
    LINKEDIN: "LINKEDIN",
    MAILCHIMP: "MAILCHIMP",
    MARKETO: "MARKETO",
    MARKETPLACE: "MARKETPLACE",
    MICROSOFTDYNAMIC365FINANCEANDOPS: "MICROSOFTDYNAMIC365FINANCEANDOPS",
    MICROSOFTDYNAMICS365CRM: "MICROSOFTDYNAMICS365CRM",
    MICROSOFTTEAMS: "MICROSOFTTEAMS",
    MIXPANEL: "MIXPANEL",
    MONDAY: "MONDAY",
    MONGODB: "MONGODB",
    MYSQL: "MYSQL",
    NETSUITEERP: "NETSUITEERP",
    NETWORK: "NETWORK",
    OKTA: "OKTA",
    OPENSEARCH: "OPENSEARCH",
    ORACLE: "ORACLE",
    PAYPAL: "PAYPAL",
    PENDO: "PENDO",
    PIPEDIVE: "PIPEDIVE",
    PIPEDRIVE: "PIPEDRIVE",
    POSTGRESQL: "POSTGRESQL",
    PRODUCTBOARD: "PRODUCTBOARD",
    QUICKBOOKS: "QUICKBOOKS",
    SALESFORCE: "SALESFORCE",
    SALESFORCECOMMERCECLOUD: "SALESFORCECOMMERCECLOUD",
    SALESFORCEMARKETINGCLOUD: "SALESFORCEMARKETINGCLOUD",
    SALESFORCEPARDOT: "SALESFORCEPARDOT",
    SAPCONCUR: "SAPCONCUR",
    SAPHANA: "SAPHANA",
    SAPODATA: "SAPODATA",
    SENDGRID: "SENDGRID",
    SERVICENOW: "SERVICENOW",
    SFTP: "SFTP",
    SLACK: "SLACK",
    SMARTSHEET: "SMARTSHEET",
    SNAPCHATADS: "SNAPCHATADS",
    SQLSERVER: "SQLSERVER",
    STRIPE: "STRIPE",
    SYNAPSE: "SYNAPSE",
    TERADATA: "TERADATA",
    TERADATANOS: "TERADATANOS",
    TIMESTREAM: "TIMESTREAM",
    TPCDS: "TPCDS",
    TWILIO: "TWILIO",
    VERTICA: "VERTICA",
    VIEW_VALIDATION_ATHENA: "VIEW_VALIDATION_ATHENA",
    VIEW_VALIDATION_REDSHIFT: "VIEW_VALIDATION_REDSHIFT",
    WOOCOMMERCE: "WOOCOMMERCE",
    ZENDESK: "ZENDESK",
    ZOHOCRM: "ZOHOCRM",
    ZOOM: "ZOOM",
};
const ComputeEnvironment = {
    ATHENA: "ATHENA",
    PYTHON: "PYTHON",
    SPARK: "SPARK",
};
const ConnectionStatus = {
    FAILED: "FAILED",
    IN_PROGRESS: "IN_PROGRESS",
    READY: "READY",
};
const DataQualityEvaluationConfigLevel = {
    CATALOG: "CATALOG",
    DATABASE: "DATABASE",
    TABLE: "TABLE",
};
const DataQualityEvaluationConfigManagedRuleset = {
    ADVANCED: "ADVANCED",
    SIMPLE: "SIMPLE",
};
const DataQualityEvaluationConfigTrigger = {
    METADATA_CHANGE: "METADATA_CHANGE",
    ONCE: "ONCE",
    SCHEDULE: "SCHEDULE",
};
const IntegrationStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    DELETING: "DELETING",
    FAILED: "FAILED",
    MODIFYING: "MODIFYING",
    NEEDS_ATTENTION: "NEEDS_ATTENTION",
    SYNCING: "SYNCING",
};
const UnnestSpec = {
    FULL: "FULL",
    NOUNNEST: "NOUNNEST",
    TOPLEVEL: "TOPLEVEL",
};
const TransformType = {
    FIND_MATCHES: "FIND_MATCHES",
};
const MLUserDataEncryptionModeString = {
    DISABLED: "DISABLED",
    SSEKMS: "SSE-KMS",
};
const Compatibility = {
    BACKWARD: "BACKWARD",
    BACKWARD_ALL: "BACKWARD_ALL",
    DISABLED: "DISABLED",
    FORWARD: "FORWARD",
    FORWARD_ALL: "FORWARD_ALL",
    FULL: "FULL",
    FULL_ALL: "FULL_ALL",
    NONE: "NONE",
};
const SchemaStatus = {
    AVAILABLE: "AVAILABLE",
    DELETING: "DELETING",
    PENDING: "PENDING",
};
const SchemaVersionStatus = {
    AVAILABLE: "AVAILABLE",
    DELETING: "DELETING",
    FAILURE: "FAILURE",
    PENDING: "PENDING",
};
const Language = {
    PYTHON: "PYTHON",
    SCALA: "SCALA",
};
const CloudWatchEncryptionMode = {
    DISABLED: "DISABLED",
    SSEKMS: "SSE-KMS",
};
const DataQualityEncryptionMode = {
    DISABLED: "DISABLED",
    SSEKMS: "SSE-KMS",
};
const JobBookmarksEncryptionMode = {
    CSEKMS: "CSE-KMS",
    DISABLED: "DISABLED",
};
const S3EncryptionMode = {
    DISABLED: "DISABLED",
    SSEKMS: "SSE-KMS",
    SSES3: "SSE-S3",
};
const SessionType = {
    LIVY: "LIVY",
    SPARK_CONNECT: "SPARK_CONNECT",
};
const SessionStatus = {
    FAILED: "FAILED",
    PROVISIONING: "PROVISIONING",
    READY: "READY",
    STOPPED: "STOPPED",
    STOPPING: "STOPPING",
    TIMEOUT: "TIMEOUT",
};
const IcebergStructTypeEnum = {
    STRUCT: "struct",
};
const IcebergSortDirection = {
    ASC: "asc",
    DESC: "desc",
};
const IcebergNullOrder = {
    NULLS_FIRST: "nulls-first",
    NULLS_LAST: "nulls-last",
};
const MetadataOperation = {
    CREATE: "CREATE",
};
const LastRefreshType = {
    FULL: "FULL",
    INCREMENTAL: "INCREMENTAL",
};
const ViewDialect = {
    ATHENA: "ATHENA",
    REDSHIFT: "REDSHIFT",
    SPARK: "SPARK",
};
const SubObjectSourceType = {
    HIVE_CSV: "HIVE_CSV",
    HIVE_JSON: "HIVE_JSON",
    HIVE_ORC: "HIVE_ORC",
    HIVE_PARQUET: "HIVE_PARQUET",
    ICEBERG: "ICEBERG",
    PLAIN_PARQUET: "PLAIN_PARQUET",
};
const FunctionType = {
    AGGREGATE_FUNCTION: "AGGREGATE_FUNCTION",
    REGULAR_FUNCTION: "REGULAR_FUNCTION",
    STORED_PROCEDURE: "STORED_PROCEDURE",
};
const GovernanceMode = {
    IAM_ONLY: "IAM_ONLY",
    LAKE_FORMATION: "LAKE_FORMATION",
};
const PrincipalType = {
    GROUP: "GROUP",
    ROLE: "ROLE",
    USER: "USER",
};
const ResourceType = {
    ARCHIVE: "ARCHIVE",
    FILE: "FILE",
    JAR: "JAR",
};
const RegistryStatus = {
    AVAILABLE: "AVAILABLE",
    DELETING: "DELETING",
};
const FieldDataType = {
    ARRAY: "ARRAY",
    BIGINT: "BIGINT",
    BINARY: "BINARY",
    BOOLEAN: "BOOLEAN",
    BYTE: "BYTE",
    DATE: "DATE",
    DECIMAL: "DECIMAL",
    DOUBLE: "DOUBLE",
    FLOAT: "FLOAT",
    INT: "INT",
    LONG: "LONG",
    MAP: "MAP",
    SHORT: "SHORT",
    SMALLINT: "SMALLINT",
    STRING: "STRING",
    STRUCT: "STRUCT",
    TIMESTAMP: "TIMESTAMP",
    UNION: "UNION",
};
const FilterMode = {
    FILTER_STRING: "FILTER_STRING",
    QUERY_PARAMS: "QUERY_PARAMS",
};
const HTTPMethod = {
    GET: "GET",
    POST: "POST",
};
const FieldFilterOperator = {
    BETWEEN: "BETWEEN",
    CONTAINS: "CONTAINS",
    EQUAL_TO: "EQUAL_TO",
    GREATER_THAN: "GREATER_THAN",
    GREATER_THAN_OR_EQUAL_TO: "GREATER_THAN_OR_EQUAL_TO",
    LESS_THAN: "LESS_THAN",
    LESS_THAN_OR_EQUAL_TO: "LESS_THAN_OR_EQUAL_TO",
    NOT_EQUAL_TO: "NOT_EQUAL_TO",
    ORDER_BY: "ORDER_BY",
};
const BlueprintRunState = {
    FAILED: "FAILED",
    ROLLING_BACK: "ROLLING_BACK",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
};
const ColumnStatisticsType = {
    BINARY: "BINARY",
    BOOLEAN: "BOOLEAN",
    DATE: "DATE",
    DECIMAL: "DECIMAL",
    DOUBLE: "DOUBLE",
    LONG: "LONG",
    STRING: "STRING",
};
const ComputationType = {
    FULL: "FULL",
    INCREMENTAL: "INCREMENTAL",
};
const ColumnStatisticsState = {
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    STARTING: "STARTING",
    STOPPED: "STOPPED",
    SUCCEEDED: "SUCCEEDED",
};
const ExecutionStatus = {
    FAILED: "FAILED",
    STARTED: "STARTED",
};
const ScheduleType = {
    AUTO: "AUTO",
    CRON: "CRON",
};
const SettingSource = {
    CATALOG: "CATALOG",
    TABLE: "TABLE",
};
const GlueResourceType = {
    JOB: "JOB",
    SESSION: "SESSION",
};
const DatabaseAttributes = {
    NAME: "NAME",
    TARGET_DATABASE: "TARGET_DATABASE",
};
const ResourceShareType = {
    ALL: "ALL",
    FEDERATED: "FEDERATED",
    FOREIGN: "FOREIGN",
};
const CatalogEncryptionMode = {
    DISABLED: "DISABLED",
    SSEKMS: "SSE-KMS",
    SSEKMSWITHSERVICEROLE: "SSE-KMS-WITH-SERVICE-ROLE",
};
const ExportSetting = {
    DISABLED: "DISABLED",
    ENABLED: "ENABLED",
};
const ExportStatus = {
    DISABLED: "DISABLED",
    DISABLING: "DISABLING",
    ENABLED: "ENABLED",
    ENABLING: "ENABLING",
    FAILED: "FAILED",
};
const DataQualityModelStatus = {
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
};
const RecommendationMode = {
    ADVANCED: "ADVANCED",
    BASIC: "BASIC",
};
const Status = {
    FAILED: "FAILED",
    OBSERVING: "OBSERVING",
    STOPPED: "STOPPED",
    SUCCEEDED: "SUCCEEDED",
    TIMEOUT: "TIMEOUT",
    UPGRADING: "UPGRADING",
    WAITING_FOR_CONSENT: "WAITING_FOR_CONSENT",
};
const MaterializedViewRefreshType = {
    FULL: "FULL",
    INCREMENTAL: "INCREMENTAL",
};
const MaterializedViewRefreshState = {
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    STARTING: "STARTING",
    STOPPED: "STOPPED",
    SUCCEEDED: "SUCCEEDED",
};
const TaskType = {
    EVALUATION: "EVALUATION",
    EXPORT_LABELS: "EXPORT_LABELS",
    FIND_MATCHES: "FIND_MATCHES",
    IMPORT_LABELS: "IMPORT_LABELS",
    LABELING_SET_GENERATION: "LABELING_SET_GENERATION",
};
const TaskRunSortColumnType = {
    STARTED: "STARTED",
    STATUS: "STATUS",
    TASK_RUN_TYPE: "TASK_RUN_TYPE",
};
const SortDirectionType = {
    ASCENDING: "ASCENDING",
    DESCENDING: "DESCENDING",
};
const TransformStatusType = {
    DELETING: "DELETING",
    NOT_READY: "NOT_READY",
    READY: "READY",
};
const TransformSortColumnType = {
    CREATED: "CREATED",
    LAST_MODIFIED: "LAST_MODIFIED",
    NAME: "NAME",
    STATUS: "STATUS",
    TRANSFORM_TYPE: "TRANSFORM_TYPE",
};
const BackfillErrorCode = {
    ENCRYPTED_PARTITION_ERROR: "ENCRYPTED_PARTITION_ERROR",
    INTERNAL_ERROR: "INTERNAL_ERROR",
    INVALID_PARTITION_TYPE_DATA_ERROR: "INVALID_PARTITION_TYPE_DATA_ERROR",
    MISSING_PARTITION_VALUE_ERROR: "MISSING_PARTITION_VALUE_ERROR",
    UNSUPPORTED_PARTITION_CHARACTER_ERROR: "UNSUPPORTED_PARTITION_CHARACTER_ERROR",
};
const PartitionIndexStatus = {
    ACTIVE: "ACTIVE",
    CREATING: "CREATING",
    DELETING: "DELETING",
    FAILED: "FAILED",
};
const SchemaDiffType = {
    SYNTAX_DIFF: "SYNTAX_DIFF",
};
const StatementState = {
    AVAILABLE: "AVAILABLE",
    CANCELLED: "CANCELLED",
    CANCELLING: "CANCELLING",
    ERROR: "ERROR",
    RUNNING: "RUNNING",
    WAITING: "WAITING",
};
const TableAttributes = {
    DEFAULT: "DEFAULT",
    LATEST_ICEBERG_METADATA: "LATEST_ICEBERG_METADATA",
    NAME: "NAME",
    TABLE_TYPE: "TABLE_TYPE",
};
const ResourceAction = {
    CREATE: "CREATE",
    UPDATE: "UPDATE",
};
const ResourceState = {
    FAILED: "FAILED",
    IN_PROGRESS: "IN_PROGRESS",
    QUEUED: "QUEUED",
    STOPPED: "STOPPED",
    SUCCESS: "SUCCESS",
};
const TableResourceShareType = {
    ALL: "ALL",
    FEDERATED: "FEDERATED",
};
const PermissionType = {
    CELL_FILTER_PERMISSION: "CELL_FILTER_PERMISSION",
    COLUMN_PERMISSION: "COLUMN_PERMISSION",
    NESTED_CELL_PERMISSION: "NESTED_CELL_PERMISSION",
    NESTED_PERMISSION: "NESTED_PERMISSION",
};
const FieldName = {
    CRAWL_ID: "CRAWL_ID",
    DPU_HOUR: "DPU_HOUR",
    END_TIME: "END_TIME",
    START_TIME: "START_TIME",
    STATE: "STATE",
};
const FilterOperator = {
    EQ: "EQ",
    GE: "GE",
    GT: "GT",
    LE: "LE",
    LT: "LT",
    NE: "NE",
};
const CrawlerHistoryState = {
    COMPLETED: "COMPLETED",
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    STOPPED: "STOPPED",
};
const StatisticEvaluationLevel = {
    COLUMN: "Column",
    DATASET: "Dataset",
    MULTICOLUMN: "Multicolumn",
};
const DataQualityEngine = {
    PYTHON: "PYTHON",
    SPARK: "SPARK",
};
const EnableHybridValues = {
    FALSE: "FALSE",
    TRUE: "TRUE",
};
const ExistCondition = {
    MUST_EXIST: "MUST_EXIST",
    NONE: "NONE",
    NOT_EXIST: "NOT_EXIST",
};
const ContentType = {
    APPLICATION_JSON: "APPLICATION_JSON",
    URL_ENCODED: "URL_ENCODED",
};
const ConnectorOAuth2GrantType = {
    AUTHORIZATION_CODE: "AUTHORIZATION_CODE",
    CLIENT_CREDENTIALS: "CLIENT_CREDENTIALS",
    JWT_BEARER: "JWT_BEARER",
};
const IntegrationType = {
    REST: "REST",
};
const SearchFilterOperator = {
    equals: "equals",
    greaterThan: "greaterThan",
    greaterThanOrEquals: "greaterThanOrEquals",
    lessThan: "lessThan",
    lessThanOrEquals: "lessThanOrEquals",
    notExists: "notExists",
};
const SearchSortOrder = {
    ASCENDING: "ASCENDING",
    DESCENDING: "DESCENDING",
};
const Comparator = {
    EQUALS: "EQUALS",
    GREATER_THAN: "GREATER_THAN",
    GREATER_THAN_EQUALS: "GREATER_THAN_EQUALS",
    LESS_THAN: "LESS_THAN",
    LESS_THAN_EQUALS: "LESS_THAN_EQUALS",
};
const Sort = {
    ASCENDING: "ASC",
    DESCENDING: "DESC",
};
const UpgradeConsent = {
    APPROVE: "APPROVE",
    DECLINE: "DECLINE",
};
const IcebergUpdateAction = {
    ADD_ENCRYPTION_KEY: "add-encryption-key",
    ADD_SCHEMA: "add-schema",
    ADD_SORT_ORDER: "add-sort-order",
    ADD_SPEC: "add-spec",
    REMOVE_ENCRYPTION_KEY: "remove-encryption-key",
    REMOVE_PROPERTIES: "remove-properties",
    SET_CURRENT_SCHEMA: "set-current-schema",
    SET_DEFAULT_SORT_ORDER: "set-default-sort-order",
    SET_DEFAULT_SPEC: "set-default-spec",
    SET_LOCATION: "set-location",
    SET_PROPERTIES: "set-properties",
};
const ViewUpdateAction = {
    ADD: "ADD",
    ADD_OR_REPLACE: "ADD_OR_REPLACE",
    DROP: "DROP",
    REPLACE: "REPLACE",
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/models/errors.js
var errors = __webpack_require__(92952);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/models/GlueServiceException.js
var GlueServiceException = __webpack_require__(34762);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/index.js















/***/ })

};
