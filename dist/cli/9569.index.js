export const id = 9569;
export const ids = [9569];
export const modules = {

/***/ 9569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ client.Command),
  AclConfiguration$: () => (/* reexport */ schemas_0/* AclConfiguration$ */.FCw),
  ApplicationDPUSizes$: () => (/* reexport */ schemas_0/* ApplicationDPUSizes$ */.eVJ),
  Athena: () => (/* reexport */ Athena),
  AthenaClient: () => (/* reexport */ AthenaClient/* AthenaClient */.T),
  AthenaError$: () => (/* reexport */ schemas_0/* AthenaError$ */.Q3B),
  AthenaServiceException: () => (/* reexport */ AthenaServiceException/* AthenaServiceException */.S),
  AthenaServiceException$: () => (/* reexport */ schemas_0/* AthenaServiceException$ */.MoV),
  AuthenticationType: () => (/* reexport */ AuthenticationType),
  BatchGetNamedQuery$: () => (/* reexport */ schemas_0/* BatchGetNamedQuery$ */.Eq),
  BatchGetNamedQueryCommand: () => (/* reexport */ BatchGetNamedQueryCommand),
  BatchGetNamedQueryInput$: () => (/* reexport */ schemas_0/* BatchGetNamedQueryInput$ */.U6n),
  BatchGetNamedQueryOutput$: () => (/* reexport */ schemas_0/* BatchGetNamedQueryOutput$ */.hiI),
  BatchGetPreparedStatement$: () => (/* reexport */ schemas_0/* BatchGetPreparedStatement$ */.Pi5),
  BatchGetPreparedStatementCommand: () => (/* reexport */ BatchGetPreparedStatementCommand),
  BatchGetPreparedStatementInput$: () => (/* reexport */ schemas_0/* BatchGetPreparedStatementInput$ */.nhS),
  BatchGetPreparedStatementOutput$: () => (/* reexport */ schemas_0/* BatchGetPreparedStatementOutput$ */.M$P),
  BatchGetQueryExecution$: () => (/* reexport */ schemas_0/* BatchGetQueryExecution$ */.$VA),
  BatchGetQueryExecutionCommand: () => (/* reexport */ BatchGetQueryExecutionCommand),
  BatchGetQueryExecutionInput$: () => (/* reexport */ schemas_0/* BatchGetQueryExecutionInput$ */.ve4),
  BatchGetQueryExecutionOutput$: () => (/* reexport */ schemas_0/* BatchGetQueryExecutionOutput$ */._Hf),
  CalculationConfiguration$: () => (/* reexport */ schemas_0/* CalculationConfiguration$ */._oJ),
  CalculationExecutionState: () => (/* reexport */ CalculationExecutionState),
  CalculationResult$: () => (/* reexport */ schemas_0/* CalculationResult$ */.pUw),
  CalculationStatistics$: () => (/* reexport */ schemas_0/* CalculationStatistics$ */.fuQ),
  CalculationStatus$: () => (/* reexport */ schemas_0/* CalculationStatus$ */.wr7),
  CalculationSummary$: () => (/* reexport */ schemas_0/* CalculationSummary$ */.CNS),
  CancelCapacityReservation$: () => (/* reexport */ schemas_0/* CancelCapacityReservation$ */.hgg),
  CancelCapacityReservationCommand: () => (/* reexport */ CancelCapacityReservationCommand),
  CancelCapacityReservationInput$: () => (/* reexport */ schemas_0/* CancelCapacityReservationInput$ */.ppB),
  CancelCapacityReservationOutput$: () => (/* reexport */ schemas_0/* CancelCapacityReservationOutput$ */.sAx),
  CapacityAllocation$: () => (/* reexport */ schemas_0/* CapacityAllocation$ */.d2V),
  CapacityAllocationStatus: () => (/* reexport */ CapacityAllocationStatus),
  CapacityAssignment$: () => (/* reexport */ schemas_0/* CapacityAssignment$ */.gNA),
  CapacityAssignmentConfiguration$: () => (/* reexport */ schemas_0/* CapacityAssignmentConfiguration$ */._5m),
  CapacityReservation$: () => (/* reexport */ schemas_0/* CapacityReservation$ */.FxO),
  CapacityReservationStatus: () => (/* reexport */ CapacityReservationStatus),
  Classification$: () => (/* reexport */ schemas_0/* Classification$ */.Le7),
  CloudWatchLoggingConfiguration$: () => (/* reexport */ schemas_0/* CloudWatchLoggingConfiguration$ */.ADy),
  Column$: () => (/* reexport */ schemas_0/* Column$ */.ZKm),
  ColumnInfo$: () => (/* reexport */ schemas_0/* ColumnInfo$ */.H1t),
  ColumnNullable: () => (/* reexport */ ColumnNullable),
  ConnectionType: () => (/* reexport */ ConnectionType),
  CreateCapacityReservation$: () => (/* reexport */ schemas_0/* CreateCapacityReservation$ */.Hyg),
  CreateCapacityReservationCommand: () => (/* reexport */ CreateCapacityReservationCommand),
  CreateCapacityReservationInput$: () => (/* reexport */ schemas_0/* CreateCapacityReservationInput$ */.Pzw),
  CreateCapacityReservationOutput$: () => (/* reexport */ schemas_0/* CreateCapacityReservationOutput$ */.GeS),
  CreateDataCatalog$: () => (/* reexport */ schemas_0/* CreateDataCatalog$ */.SSF),
  CreateDataCatalogCommand: () => (/* reexport */ CreateDataCatalogCommand),
  CreateDataCatalogInput$: () => (/* reexport */ schemas_0/* CreateDataCatalogInput$ */.QjZ),
  CreateDataCatalogOutput$: () => (/* reexport */ schemas_0/* CreateDataCatalogOutput$ */.vc4),
  CreateNamedQuery$: () => (/* reexport */ schemas_0/* CreateNamedQuery$ */.wWq),
  CreateNamedQueryCommand: () => (/* reexport */ CreateNamedQueryCommand),
  CreateNamedQueryInput$: () => (/* reexport */ schemas_0/* CreateNamedQueryInput$ */.wQs),
  CreateNamedQueryOutput$: () => (/* reexport */ schemas_0/* CreateNamedQueryOutput$ */.v$A),
  CreateNotebook$: () => (/* reexport */ schemas_0/* CreateNotebook$ */.aQL),
  CreateNotebookCommand: () => (/* reexport */ CreateNotebookCommand),
  CreateNotebookInput$: () => (/* reexport */ schemas_0/* CreateNotebookInput$ */.aCD),
  CreateNotebookOutput$: () => (/* reexport */ schemas_0/* CreateNotebookOutput$ */.xJz),
  CreatePreparedStatement$: () => (/* reexport */ schemas_0/* CreatePreparedStatement$ */.bie),
  CreatePreparedStatementCommand: () => (/* reexport */ CreatePreparedStatementCommand),
  CreatePreparedStatementInput$: () => (/* reexport */ schemas_0/* CreatePreparedStatementInput$ */.Js6),
  CreatePreparedStatementOutput$: () => (/* reexport */ schemas_0/* CreatePreparedStatementOutput$ */.SsR),
  CreatePresignedNotebookUrl$: () => (/* reexport */ schemas_0/* CreatePresignedNotebookUrl$ */.MZJ),
  CreatePresignedNotebookUrlCommand: () => (/* reexport */ CreatePresignedNotebookUrlCommand),
  CreatePresignedNotebookUrlRequest$: () => (/* reexport */ schemas_0/* CreatePresignedNotebookUrlRequest$ */.vgZ),
  CreatePresignedNotebookUrlResponse$: () => (/* reexport */ schemas_0/* CreatePresignedNotebookUrlResponse$ */.jnG),
  CreateSystemTableConfiguration$: () => (/* reexport */ schemas_0/* CreateSystemTableConfiguration$ */.mtQ),
  CreateSystemTableConfigurationCommand: () => (/* reexport */ CreateSystemTableConfigurationCommand),
  CreateSystemTableConfigurationInput$: () => (/* reexport */ schemas_0/* CreateSystemTableConfigurationInput$ */.SLj),
  CreateSystemTableConfigurationOutput$: () => (/* reexport */ schemas_0/* CreateSystemTableConfigurationOutput$ */.jDq),
  CreateWorkGroup$: () => (/* reexport */ schemas_0/* CreateWorkGroup$ */.z1p),
  CreateWorkGroupCommand: () => (/* reexport */ CreateWorkGroupCommand),
  CreateWorkGroupInput$: () => (/* reexport */ schemas_0/* CreateWorkGroupInput$ */.roB),
  CreateWorkGroupOutput$: () => (/* reexport */ schemas_0/* CreateWorkGroupOutput$ */.mH6),
  CustomerContentEncryptionConfiguration$: () => (/* reexport */ schemas_0/* CustomerContentEncryptionConfiguration$ */.vJc),
  DataCatalog$: () => (/* reexport */ schemas_0/* DataCatalog$ */.EfQ),
  DataCatalogStatus: () => (/* reexport */ DataCatalogStatus),
  DataCatalogSummary$: () => (/* reexport */ schemas_0/* DataCatalogSummary$ */._4e),
  DataCatalogType: () => (/* reexport */ DataCatalogType),
  Database$: () => (/* reexport */ schemas_0/* Database$ */.q69),
  Datum$: () => (/* reexport */ schemas_0/* Datum$ */.szO),
  DeleteCapacityReservation$: () => (/* reexport */ schemas_0/* DeleteCapacityReservation$ */.WUv),
  DeleteCapacityReservationCommand: () => (/* reexport */ DeleteCapacityReservationCommand),
  DeleteCapacityReservationInput$: () => (/* reexport */ schemas_0/* DeleteCapacityReservationInput$ */.aau),
  DeleteCapacityReservationOutput$: () => (/* reexport */ schemas_0/* DeleteCapacityReservationOutput$ */.v6E),
  DeleteDataCatalog$: () => (/* reexport */ schemas_0/* DeleteDataCatalog$ */.BxL),
  DeleteDataCatalogCommand: () => (/* reexport */ DeleteDataCatalogCommand),
  DeleteDataCatalogInput$: () => (/* reexport */ schemas_0/* DeleteDataCatalogInput$ */.rBU),
  DeleteDataCatalogOutput$: () => (/* reexport */ schemas_0/* DeleteDataCatalogOutput$ */.u4H),
  DeleteNamedQuery$: () => (/* reexport */ schemas_0/* DeleteNamedQuery$ */.xlo),
  DeleteNamedQueryCommand: () => (/* reexport */ DeleteNamedQueryCommand),
  DeleteNamedQueryInput$: () => (/* reexport */ schemas_0/* DeleteNamedQueryInput$ */.Z2t),
  DeleteNamedQueryOutput$: () => (/* reexport */ schemas_0/* DeleteNamedQueryOutput$ */.EtI),
  DeleteNotebook$: () => (/* reexport */ schemas_0/* DeleteNotebook$ */.BIO),
  DeleteNotebookCommand: () => (/* reexport */ DeleteNotebookCommand),
  DeleteNotebookInput$: () => (/* reexport */ schemas_0/* DeleteNotebookInput$ */.$4i),
  DeleteNotebookOutput$: () => (/* reexport */ schemas_0/* DeleteNotebookOutput$ */.GJG),
  DeletePreparedStatement$: () => (/* reexport */ schemas_0/* DeletePreparedStatement$ */._A$),
  DeletePreparedStatementCommand: () => (/* reexport */ DeletePreparedStatementCommand),
  DeletePreparedStatementInput$: () => (/* reexport */ schemas_0/* DeletePreparedStatementInput$ */.chd),
  DeletePreparedStatementOutput$: () => (/* reexport */ schemas_0/* DeletePreparedStatementOutput$ */.lNO),
  DeleteSystemTableConfiguration$: () => (/* reexport */ schemas_0/* DeleteSystemTableConfiguration$ */.BFr),
  DeleteSystemTableConfigurationCommand: () => (/* reexport */ DeleteSystemTableConfigurationCommand),
  DeleteSystemTableConfigurationInput$: () => (/* reexport */ schemas_0/* DeleteSystemTableConfigurationInput$ */.Drq),
  DeleteSystemTableConfigurationOutput$: () => (/* reexport */ schemas_0/* DeleteSystemTableConfigurationOutput$ */.w9L),
  DeleteWorkGroup$: () => (/* reexport */ schemas_0/* DeleteWorkGroup$ */.iVT),
  DeleteWorkGroupCommand: () => (/* reexport */ DeleteWorkGroupCommand),
  DeleteWorkGroupInput$: () => (/* reexport */ schemas_0/* DeleteWorkGroupInput$ */.EOY),
  DeleteWorkGroupOutput$: () => (/* reexport */ schemas_0/* DeleteWorkGroupOutput$ */.Ru$),
  EncryptionConfiguration$: () => (/* reexport */ schemas_0/* EncryptionConfiguration$ */.YWT),
  EncryptionOption: () => (/* reexport */ EncryptionOption),
  EngineConfiguration$: () => (/* reexport */ schemas_0/* EngineConfiguration$ */.fpg),
  EngineVersion$: () => (/* reexport */ schemas_0/* EngineVersion$ */.vUy),
  ExecutorState: () => (/* reexport */ ExecutorState),
  ExecutorType: () => (/* reexport */ ExecutorType),
  ExecutorsSummary$: () => (/* reexport */ schemas_0/* ExecutorsSummary$ */.TpY),
  ExportNotebook$: () => (/* reexport */ schemas_0/* ExportNotebook$ */.GV7),
  ExportNotebookCommand: () => (/* reexport */ ExportNotebookCommand),
  ExportNotebookInput$: () => (/* reexport */ schemas_0/* ExportNotebookInput$ */.CNu),
  ExportNotebookOutput$: () => (/* reexport */ schemas_0/* ExportNotebookOutput$ */.bpX),
  FilterDefinition$: () => (/* reexport */ schemas_0/* FilterDefinition$ */.cID),
  GetCalculationExecution$: () => (/* reexport */ schemas_0/* GetCalculationExecution$ */.giM),
  GetCalculationExecutionCode$: () => (/* reexport */ schemas_0/* GetCalculationExecutionCode$ */.tOn),
  GetCalculationExecutionCodeCommand: () => (/* reexport */ GetCalculationExecutionCodeCommand),
  GetCalculationExecutionCodeRequest$: () => (/* reexport */ schemas_0/* GetCalculationExecutionCodeRequest$ */.UPg),
  GetCalculationExecutionCodeResponse$: () => (/* reexport */ schemas_0/* GetCalculationExecutionCodeResponse$ */.oFd),
  GetCalculationExecutionCommand: () => (/* reexport */ GetCalculationExecutionCommand),
  GetCalculationExecutionRequest$: () => (/* reexport */ schemas_0/* GetCalculationExecutionRequest$ */.hAd),
  GetCalculationExecutionResponse$: () => (/* reexport */ schemas_0/* GetCalculationExecutionResponse$ */.POK),
  GetCalculationExecutionStatus$: () => (/* reexport */ schemas_0/* GetCalculationExecutionStatus$ */.qKs),
  GetCalculationExecutionStatusCommand: () => (/* reexport */ GetCalculationExecutionStatusCommand),
  GetCalculationExecutionStatusRequest$: () => (/* reexport */ schemas_0/* GetCalculationExecutionStatusRequest$ */.BTT),
  GetCalculationExecutionStatusResponse$: () => (/* reexport */ schemas_0/* GetCalculationExecutionStatusResponse$ */.v7h),
  GetCapacityAssignmentConfiguration$: () => (/* reexport */ schemas_0/* GetCapacityAssignmentConfiguration$ */.Ixl),
  GetCapacityAssignmentConfigurationCommand: () => (/* reexport */ GetCapacityAssignmentConfigurationCommand),
  GetCapacityAssignmentConfigurationInput$: () => (/* reexport */ schemas_0/* GetCapacityAssignmentConfigurationInput$ */.G8h),
  GetCapacityAssignmentConfigurationOutput$: () => (/* reexport */ schemas_0/* GetCapacityAssignmentConfigurationOutput$ */.X8v),
  GetCapacityReservation$: () => (/* reexport */ schemas_0/* GetCapacityReservation$ */.jz3),
  GetCapacityReservationCommand: () => (/* reexport */ GetCapacityReservationCommand),
  GetCapacityReservationInput$: () => (/* reexport */ schemas_0/* GetCapacityReservationInput$ */.vmI),
  GetCapacityReservationOutput$: () => (/* reexport */ schemas_0/* GetCapacityReservationOutput$ */.sCk),
  GetDataCatalog$: () => (/* reexport */ schemas_0/* GetDataCatalog$ */.Wrl),
  GetDataCatalogCommand: () => (/* reexport */ GetDataCatalogCommand),
  GetDataCatalogInput$: () => (/* reexport */ schemas_0/* GetDataCatalogInput$ */.aZN),
  GetDataCatalogOutput$: () => (/* reexport */ schemas_0/* GetDataCatalogOutput$ */.lM8),
  GetDatabase$: () => (/* reexport */ schemas_0/* GetDatabase$ */.WHc),
  GetDatabaseCommand: () => (/* reexport */ GetDatabaseCommand),
  GetDatabaseInput$: () => (/* reexport */ schemas_0/* GetDatabaseInput$ */.y$6),
  GetDatabaseOutput$: () => (/* reexport */ schemas_0/* GetDatabaseOutput$ */.LF3),
  GetNamedQuery$: () => (/* reexport */ schemas_0/* GetNamedQuery$ */.eQZ),
  GetNamedQueryCommand: () => (/* reexport */ GetNamedQueryCommand),
  GetNamedQueryInput$: () => (/* reexport */ schemas_0/* GetNamedQueryInput$ */.W60),
  GetNamedQueryOutput$: () => (/* reexport */ schemas_0/* GetNamedQueryOutput$ */.T8o),
  GetNotebookMetadata$: () => (/* reexport */ schemas_0/* GetNotebookMetadata$ */.LjT),
  GetNotebookMetadataCommand: () => (/* reexport */ GetNotebookMetadataCommand),
  GetNotebookMetadataInput$: () => (/* reexport */ schemas_0/* GetNotebookMetadataInput$ */.dHc),
  GetNotebookMetadataOutput$: () => (/* reexport */ schemas_0/* GetNotebookMetadataOutput$ */.Sdr),
  GetPreparedStatement$: () => (/* reexport */ schemas_0/* GetPreparedStatement$ */.D$N),
  GetPreparedStatementCommand: () => (/* reexport */ GetPreparedStatementCommand),
  GetPreparedStatementInput$: () => (/* reexport */ schemas_0/* GetPreparedStatementInput$ */.Vbt),
  GetPreparedStatementOutput$: () => (/* reexport */ schemas_0/* GetPreparedStatementOutput$ */.kec),
  GetQueryExecution$: () => (/* reexport */ schemas_0/* GetQueryExecution$ */.$A0),
  GetQueryExecutionCommand: () => (/* reexport */ GetQueryExecutionCommand),
  GetQueryExecutionInput$: () => (/* reexport */ schemas_0/* GetQueryExecutionInput$ */.HL6),
  GetQueryExecutionOutput$: () => (/* reexport */ schemas_0/* GetQueryExecutionOutput$ */.MlS),
  GetQueryResults$: () => (/* reexport */ schemas_0/* GetQueryResults$ */.vYG),
  GetQueryResultsCommand: () => (/* reexport */ GetQueryResultsCommand),
  GetQueryResultsInput$: () => (/* reexport */ schemas_0/* GetQueryResultsInput$ */.TBW),
  GetQueryResultsOutput$: () => (/* reexport */ schemas_0/* GetQueryResultsOutput$ */.K2A),
  GetQueryRuntimeStatistics$: () => (/* reexport */ schemas_0/* GetQueryRuntimeStatistics$ */.Ev0),
  GetQueryRuntimeStatisticsCommand: () => (/* reexport */ GetQueryRuntimeStatisticsCommand),
  GetQueryRuntimeStatisticsInput$: () => (/* reexport */ schemas_0/* GetQueryRuntimeStatisticsInput$ */.M7H),
  GetQueryRuntimeStatisticsOutput$: () => (/* reexport */ schemas_0/* GetQueryRuntimeStatisticsOutput$ */.x72),
  GetResourceDashboard$: () => (/* reexport */ schemas_0/* GetResourceDashboard$ */.t9i),
  GetResourceDashboardCommand: () => (/* reexport */ GetResourceDashboardCommand),
  GetResourceDashboardRequest$: () => (/* reexport */ schemas_0/* GetResourceDashboardRequest$ */.Ct$),
  GetResourceDashboardResponse$: () => (/* reexport */ schemas_0/* GetResourceDashboardResponse$ */.McG),
  GetSession$: () => (/* reexport */ schemas_0/* GetSession$ */.Les),
  GetSessionCommand: () => (/* reexport */ GetSessionCommand),
  GetSessionEndpoint$: () => (/* reexport */ schemas_0/* GetSessionEndpoint$ */.ABA),
  GetSessionEndpointCommand: () => (/* reexport */ GetSessionEndpointCommand),
  GetSessionEndpointRequest$: () => (/* reexport */ schemas_0/* GetSessionEndpointRequest$ */.hnJ),
  GetSessionEndpointResponse$: () => (/* reexport */ schemas_0/* GetSessionEndpointResponse$ */.Bqp),
  GetSessionRequest$: () => (/* reexport */ schemas_0/* GetSessionRequest$ */.kSc),
  GetSessionResponse$: () => (/* reexport */ schemas_0/* GetSessionResponse$ */.WnD),
  GetSessionStatus$: () => (/* reexport */ schemas_0/* GetSessionStatus$ */.bLS),
  GetSessionStatusCommand: () => (/* reexport */ GetSessionStatusCommand),
  GetSessionStatusRequest$: () => (/* reexport */ schemas_0/* GetSessionStatusRequest$ */.Yrp),
  GetSessionStatusResponse$: () => (/* reexport */ schemas_0/* GetSessionStatusResponse$ */.q_9),
  GetSystemTableConfiguration$: () => (/* reexport */ schemas_0/* GetSystemTableConfiguration$ */.igg),
  GetSystemTableConfigurationCommand: () => (/* reexport */ GetSystemTableConfigurationCommand),
  GetSystemTableConfigurationInput$: () => (/* reexport */ schemas_0/* GetSystemTableConfigurationInput$ */.gld),
  GetSystemTableConfigurationOutput$: () => (/* reexport */ schemas_0/* GetSystemTableConfigurationOutput$ */.RDo),
  GetTableMetadata$: () => (/* reexport */ schemas_0/* GetTableMetadata$ */.MR$),
  GetTableMetadataCommand: () => (/* reexport */ GetTableMetadataCommand),
  GetTableMetadataInput$: () => (/* reexport */ schemas_0/* GetTableMetadataInput$ */.OIx),
  GetTableMetadataOutput$: () => (/* reexport */ schemas_0/* GetTableMetadataOutput$ */.hbv),
  GetWorkGroup$: () => (/* reexport */ schemas_0/* GetWorkGroup$ */.F$3),
  GetWorkGroupCommand: () => (/* reexport */ GetWorkGroupCommand/* GetWorkGroupCommand */.o),
  GetWorkGroupInput$: () => (/* reexport */ schemas_0/* GetWorkGroupInput$ */.zT),
  GetWorkGroupOutput$: () => (/* reexport */ schemas_0/* GetWorkGroupOutput$ */._cA),
  IdentityCenterConfiguration$: () => (/* reexport */ schemas_0/* IdentityCenterConfiguration$ */.kPZ),
  ImportNotebook$: () => (/* reexport */ schemas_0/* ImportNotebook$ */.t5m),
  ImportNotebookCommand: () => (/* reexport */ ImportNotebookCommand),
  ImportNotebookInput$: () => (/* reexport */ schemas_0/* ImportNotebookInput$ */.hGD),
  ImportNotebookOutput$: () => (/* reexport */ schemas_0/* ImportNotebookOutput$ */.MF2),
  InternalServerException: () => (/* reexport */ errors/* InternalServerException */.GI),
  InternalServerException$: () => (/* reexport */ schemas_0/* InternalServerException$ */.yC_),
  InvalidRequestException: () => (/* reexport */ errors/* InvalidRequestException */.C3),
  InvalidRequestException$: () => (/* reexport */ schemas_0/* InvalidRequestException$ */.MW9),
  ListApplicationDPUSizes$: () => (/* reexport */ schemas_0/* ListApplicationDPUSizes$ */.CHn),
  ListApplicationDPUSizesCommand: () => (/* reexport */ ListApplicationDPUSizesCommand),
  ListApplicationDPUSizesInput$: () => (/* reexport */ schemas_0/* ListApplicationDPUSizesInput$ */.sQ4),
  ListApplicationDPUSizesOutput$: () => (/* reexport */ schemas_0/* ListApplicationDPUSizesOutput$ */.XRn),
  ListCalculationExecutions$: () => (/* reexport */ schemas_0/* ListCalculationExecutions$ */.na3),
  ListCalculationExecutionsCommand: () => (/* reexport */ ListCalculationExecutionsCommand),
  ListCalculationExecutionsRequest$: () => (/* reexport */ schemas_0/* ListCalculationExecutionsRequest$ */.AS7),
  ListCalculationExecutionsResponse$: () => (/* reexport */ schemas_0/* ListCalculationExecutionsResponse$ */.MKZ),
  ListCapacityReservations$: () => (/* reexport */ schemas_0/* ListCapacityReservations$ */.uf2),
  ListCapacityReservationsCommand: () => (/* reexport */ ListCapacityReservationsCommand),
  ListCapacityReservationsInput$: () => (/* reexport */ schemas_0/* ListCapacityReservationsInput$ */.Sl7),
  ListCapacityReservationsOutput$: () => (/* reexport */ schemas_0/* ListCapacityReservationsOutput$ */.DX6),
  ListDataCatalogs$: () => (/* reexport */ schemas_0/* ListDataCatalogs$ */.d1f),
  ListDataCatalogsCommand: () => (/* reexport */ ListDataCatalogsCommand),
  ListDataCatalogsInput$: () => (/* reexport */ schemas_0/* ListDataCatalogsInput$ */.nJZ),
  ListDataCatalogsOutput$: () => (/* reexport */ schemas_0/* ListDataCatalogsOutput$ */.eoR),
  ListDatabases$: () => (/* reexport */ schemas_0/* ListDatabases$ */.DoU),
  ListDatabasesCommand: () => (/* reexport */ ListDatabasesCommand),
  ListDatabasesInput$: () => (/* reexport */ schemas_0/* ListDatabasesInput$ */.x0W),
  ListDatabasesOutput$: () => (/* reexport */ schemas_0/* ListDatabasesOutput$ */.wto),
  ListEngineVersions$: () => (/* reexport */ schemas_0/* ListEngineVersions$ */.wAz),
  ListEngineVersionsCommand: () => (/* reexport */ ListEngineVersionsCommand),
  ListEngineVersionsInput$: () => (/* reexport */ schemas_0/* ListEngineVersionsInput$ */.k2s),
  ListEngineVersionsOutput$: () => (/* reexport */ schemas_0/* ListEngineVersionsOutput$ */.nbE),
  ListExecutors$: () => (/* reexport */ schemas_0/* ListExecutors$ */.xft),
  ListExecutorsCommand: () => (/* reexport */ ListExecutorsCommand),
  ListExecutorsRequest$: () => (/* reexport */ schemas_0/* ListExecutorsRequest$ */.w_0),
  ListExecutorsResponse$: () => (/* reexport */ schemas_0/* ListExecutorsResponse$ */.udZ),
  ListNamedQueries$: () => (/* reexport */ schemas_0/* ListNamedQueries$ */.GFK),
  ListNamedQueriesCommand: () => (/* reexport */ ListNamedQueriesCommand),
  ListNamedQueriesInput$: () => (/* reexport */ schemas_0/* ListNamedQueriesInput$ */.abW),
  ListNamedQueriesOutput$: () => (/* reexport */ schemas_0/* ListNamedQueriesOutput$ */.VQg),
  ListNotebookMetadata$: () => (/* reexport */ schemas_0/* ListNotebookMetadata$ */.DKg),
  ListNotebookMetadataCommand: () => (/* reexport */ ListNotebookMetadataCommand),
  ListNotebookMetadataInput$: () => (/* reexport */ schemas_0/* ListNotebookMetadataInput$ */.daY),
  ListNotebookMetadataOutput$: () => (/* reexport */ schemas_0/* ListNotebookMetadataOutput$ */.AFy),
  ListNotebookSessions$: () => (/* reexport */ schemas_0/* ListNotebookSessions$ */.hP6),
  ListNotebookSessionsCommand: () => (/* reexport */ ListNotebookSessionsCommand),
  ListNotebookSessionsRequest$: () => (/* reexport */ schemas_0/* ListNotebookSessionsRequest$ */.iNb),
  ListNotebookSessionsResponse$: () => (/* reexport */ schemas_0/* ListNotebookSessionsResponse$ */.KhW),
  ListPreparedStatements$: () => (/* reexport */ schemas_0/* ListPreparedStatements$ */.wU9),
  ListPreparedStatementsCommand: () => (/* reexport */ ListPreparedStatementsCommand),
  ListPreparedStatementsInput$: () => (/* reexport */ schemas_0/* ListPreparedStatementsInput$ */.gyW),
  ListPreparedStatementsOutput$: () => (/* reexport */ schemas_0/* ListPreparedStatementsOutput$ */.Zuc),
  ListQueryExecutions$: () => (/* reexport */ schemas_0/* ListQueryExecutions$ */.s9i),
  ListQueryExecutionsCommand: () => (/* reexport */ ListQueryExecutionsCommand),
  ListQueryExecutionsInput$: () => (/* reexport */ schemas_0/* ListQueryExecutionsInput$ */.EDf),
  ListQueryExecutionsOutput$: () => (/* reexport */ schemas_0/* ListQueryExecutionsOutput$ */.Teg),
  ListSessions$: () => (/* reexport */ schemas_0/* ListSessions$ */.uiy),
  ListSessionsCommand: () => (/* reexport */ ListSessionsCommand),
  ListSessionsRequest$: () => (/* reexport */ schemas_0/* ListSessionsRequest$ */.BR8),
  ListSessionsResponse$: () => (/* reexport */ schemas_0/* ListSessionsResponse$ */.$nf),
  ListSystemTableStatuses$: () => (/* reexport */ schemas_0/* ListSystemTableStatuses$ */.oEh),
  ListSystemTableStatusesCommand: () => (/* reexport */ ListSystemTableStatusesCommand),
  ListSystemTableStatusesInput$: () => (/* reexport */ schemas_0/* ListSystemTableStatusesInput$ */.sIh),
  ListSystemTableStatusesOutput$: () => (/* reexport */ schemas_0/* ListSystemTableStatusesOutput$ */.PFL),
  ListTableMetadata$: () => (/* reexport */ schemas_0/* ListTableMetadata$ */.WBw),
  ListTableMetadataCommand: () => (/* reexport */ ListTableMetadataCommand),
  ListTableMetadataInput$: () => (/* reexport */ schemas_0/* ListTableMetadataInput$ */.oim),
  ListTableMetadataOutput$: () => (/* reexport */ schemas_0/* ListTableMetadataOutput$ */.T5W),
  ListTagsForResource$: () => (/* reexport */ schemas_0/* ListTagsForResource$ */.Tzn),
  ListTagsForResourceCommand: () => (/* reexport */ ListTagsForResourceCommand),
  ListTagsForResourceInput$: () => (/* reexport */ schemas_0/* ListTagsForResourceInput$ */.tT9),
  ListTagsForResourceOutput$: () => (/* reexport */ schemas_0/* ListTagsForResourceOutput$ */.qbO),
  ListWorkGroups$: () => (/* reexport */ schemas_0/* ListWorkGroups$ */.sL6),
  ListWorkGroupsCommand: () => (/* reexport */ ListWorkGroupsCommand),
  ListWorkGroupsInput$: () => (/* reexport */ schemas_0/* ListWorkGroupsInput$ */.qQC),
  ListWorkGroupsOutput$: () => (/* reexport */ schemas_0/* ListWorkGroupsOutput$ */.VP$),
  ManagedLoggingConfiguration$: () => (/* reexport */ schemas_0/* ManagedLoggingConfiguration$ */.hAx),
  ManagedQueryResultsConfiguration$: () => (/* reexport */ schemas_0/* ManagedQueryResultsConfiguration$ */.Mq1),
  ManagedQueryResultsConfigurationUpdates$: () => (/* reexport */ schemas_0/* ManagedQueryResultsConfigurationUpdates$ */.MP8),
  ManagedQueryResultsEncryptionConfiguration$: () => (/* reexport */ schemas_0/* ManagedQueryResultsEncryptionConfiguration$ */.HmV),
  MetadataException: () => (/* reexport */ errors/* MetadataException */.H7),
  MetadataException$: () => (/* reexport */ schemas_0/* MetadataException$ */.N5G),
  MonitoringConfiguration$: () => (/* reexport */ schemas_0/* MonitoringConfiguration$ */.nvg),
  NamedQuery$: () => (/* reexport */ schemas_0/* NamedQuery$ */.MSR),
  NotebookMetadata$: () => (/* reexport */ schemas_0/* NotebookMetadata$ */.$gI),
  NotebookSessionSummary$: () => (/* reexport */ schemas_0/* NotebookSessionSummary$ */.uIB),
  NotebookType: () => (/* reexport */ NotebookType),
  PreparedStatement$: () => (/* reexport */ schemas_0/* PreparedStatement$ */.Lgd),
  PreparedStatementSummary$: () => (/* reexport */ schemas_0/* PreparedStatementSummary$ */.NmA),
  PutCapacityAssignmentConfiguration$: () => (/* reexport */ schemas_0/* PutCapacityAssignmentConfiguration$ */.XRI),
  PutCapacityAssignmentConfigurationCommand: () => (/* reexport */ PutCapacityAssignmentConfigurationCommand),
  PutCapacityAssignmentConfigurationInput$: () => (/* reexport */ schemas_0/* PutCapacityAssignmentConfigurationInput$ */.zm0),
  PutCapacityAssignmentConfigurationOutput$: () => (/* reexport */ schemas_0/* PutCapacityAssignmentConfigurationOutput$ */._tr),
  QueryExecution$: () => (/* reexport */ schemas_0/* QueryExecution$ */.$he),
  QueryExecutionContext$: () => (/* reexport */ schemas_0/* QueryExecutionContext$ */.cYh),
  QueryExecutionState: () => (/* reexport */ QueryExecutionState),
  QueryExecutionStatistics$: () => (/* reexport */ schemas_0/* QueryExecutionStatistics$ */.i2f),
  QueryExecutionStatus$: () => (/* reexport */ schemas_0/* QueryExecutionStatus$ */.Lwe),
  QueryResultType: () => (/* reexport */ QueryResultType),
  QueryResultsS3AccessGrantsConfiguration$: () => (/* reexport */ schemas_0/* QueryResultsS3AccessGrantsConfiguration$ */.sas),
  QueryRuntimeStatistics$: () => (/* reexport */ schemas_0/* QueryRuntimeStatistics$ */.e$X),
  QueryRuntimeStatisticsRows$: () => (/* reexport */ schemas_0/* QueryRuntimeStatisticsRows$ */.pU),
  QueryRuntimeStatisticsTimeline$: () => (/* reexport */ schemas_0/* QueryRuntimeStatisticsTimeline$ */.jos),
  QueryStage$: () => (/* reexport */ schemas_0/* QueryStage$ */.bB2),
  QueryStagePlanNode$: () => (/* reexport */ schemas_0/* QueryStagePlanNode$ */.WiW),
  ResourceNotFoundException: () => (/* reexport */ errors/* ResourceNotFoundException */.lB),
  ResourceNotFoundException$: () => (/* reexport */ schemas_0/* ResourceNotFoundException$ */.lut),
  ResultConfiguration$: () => (/* reexport */ schemas_0/* ResultConfiguration$ */.ap),
  ResultConfigurationUpdates$: () => (/* reexport */ schemas_0/* ResultConfigurationUpdates$ */.oV7),
  ResultReuseByAgeConfiguration$: () => (/* reexport */ schemas_0/* ResultReuseByAgeConfiguration$ */.s2P),
  ResultReuseConfiguration$: () => (/* reexport */ schemas_0/* ResultReuseConfiguration$ */.Eko),
  ResultReuseInformation$: () => (/* reexport */ schemas_0/* ResultReuseInformation$ */.wiU),
  ResultSet$: () => (/* reexport */ schemas_0/* ResultSet$ */.CAq),
  ResultSetMetadata$: () => (/* reexport */ schemas_0/* ResultSetMetadata$ */.T0d),
  Row$: () => (/* reexport */ schemas_0/* Row$ */.Zot),
  S3AclOption: () => (/* reexport */ S3AclOption),
  S3LoggingConfiguration$: () => (/* reexport */ schemas_0/* S3LoggingConfiguration$ */.GdZ),
  SessionAlreadyExistsException: () => (/* reexport */ errors/* SessionAlreadyExistsException */.ib),
  SessionAlreadyExistsException$: () => (/* reexport */ schemas_0/* SessionAlreadyExistsException$ */.YY),
  SessionConfiguration$: () => (/* reexport */ schemas_0/* SessionConfiguration$ */.xUO),
  SessionState: () => (/* reexport */ SessionState),
  SessionStatistics$: () => (/* reexport */ schemas_0/* SessionStatistics$ */.m_U),
  SessionStatus$: () => (/* reexport */ schemas_0/* SessionStatus$ */.L0q),
  SessionSummary$: () => (/* reexport */ schemas_0/* SessionSummary$ */.Z3O),
  StartCalculationExecution$: () => (/* reexport */ schemas_0/* StartCalculationExecution$ */.OPD),
  StartCalculationExecutionCommand: () => (/* reexport */ StartCalculationExecutionCommand),
  StartCalculationExecutionRequest$: () => (/* reexport */ schemas_0/* StartCalculationExecutionRequest$ */.xED),
  StartCalculationExecutionResponse$: () => (/* reexport */ schemas_0/* StartCalculationExecutionResponse$ */.pdp),
  StartQueryExecution$: () => (/* reexport */ schemas_0/* StartQueryExecution$ */.XKC),
  StartQueryExecutionCommand: () => (/* reexport */ StartQueryExecutionCommand),
  StartQueryExecutionInput$: () => (/* reexport */ schemas_0/* StartQueryExecutionInput$ */.ZMr),
  StartQueryExecutionOutput$: () => (/* reexport */ schemas_0/* StartQueryExecutionOutput$ */.M3I),
  StartSession$: () => (/* reexport */ schemas_0/* StartSession$ */.JZr),
  StartSessionCommand: () => (/* reexport */ StartSessionCommand),
  StartSessionRequest$: () => (/* reexport */ schemas_0/* StartSessionRequest$ */.wEt),
  StartSessionResponse$: () => (/* reexport */ schemas_0/* StartSessionResponse$ */.M4Y),
  StatementType: () => (/* reexport */ StatementType),
  StopCalculationExecution$: () => (/* reexport */ schemas_0/* StopCalculationExecution$ */.mk_),
  StopCalculationExecutionCommand: () => (/* reexport */ StopCalculationExecutionCommand),
  StopCalculationExecutionRequest$: () => (/* reexport */ schemas_0/* StopCalculationExecutionRequest$ */.xt3),
  StopCalculationExecutionResponse$: () => (/* reexport */ schemas_0/* StopCalculationExecutionResponse$ */.ftf),
  StopQueryExecution$: () => (/* reexport */ schemas_0/* StopQueryExecution$ */.r9W),
  StopQueryExecutionCommand: () => (/* reexport */ StopQueryExecutionCommand),
  StopQueryExecutionInput$: () => (/* reexport */ schemas_0/* StopQueryExecutionInput$ */.Rln),
  StopQueryExecutionOutput$: () => (/* reexport */ schemas_0/* StopQueryExecutionOutput$ */.sSq),
  SystemTableName: () => (/* reexport */ SystemTableName),
  SystemTableStatus$: () => (/* reexport */ schemas_0/* SystemTableStatus$ */.AQm),
  SystemTableType: () => (/* reexport */ SystemTableType),
  TableMetadata$: () => (/* reexport */ schemas_0/* TableMetadata$ */.WbX),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand),
  TagResourceInput$: () => (/* reexport */ schemas_0/* TagResourceInput$ */.jej),
  TagResourceOutput$: () => (/* reexport */ schemas_0/* TagResourceOutput$ */.y9$),
  TerminateSession$: () => (/* reexport */ schemas_0/* TerminateSession$ */.qwH),
  TerminateSessionCommand: () => (/* reexport */ TerminateSessionCommand),
  TerminateSessionRequest$: () => (/* reexport */ schemas_0/* TerminateSessionRequest$ */.$Cg),
  TerminateSessionResponse$: () => (/* reexport */ schemas_0/* TerminateSessionResponse$ */.bJe),
  ThrottleReason: () => (/* reexport */ ThrottleReason),
  TooManyRequestsException: () => (/* reexport */ errors/* TooManyRequestsException */.rt),
  TooManyRequestsException$: () => (/* reexport */ schemas_0/* TooManyRequestsException$ */.JF3),
  UnprocessedNamedQueryId$: () => (/* reexport */ schemas_0/* UnprocessedNamedQueryId$ */.kH2),
  UnprocessedPreparedStatementName$: () => (/* reexport */ schemas_0/* UnprocessedPreparedStatementName$ */.B6M),
  UnprocessedQueryExecutionId$: () => (/* reexport */ schemas_0/* UnprocessedQueryExecutionId$ */.rCC),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand),
  UntagResourceInput$: () => (/* reexport */ schemas_0/* UntagResourceInput$ */.gU4),
  UntagResourceOutput$: () => (/* reexport */ schemas_0/* UntagResourceOutput$ */.PnN),
  UpdateCapacityReservation$: () => (/* reexport */ schemas_0/* UpdateCapacityReservation$ */.mjl),
  UpdateCapacityReservationCommand: () => (/* reexport */ UpdateCapacityReservationCommand),
  UpdateCapacityReservationInput$: () => (/* reexport */ schemas_0/* UpdateCapacityReservationInput$ */.cYW),
  UpdateCapacityReservationOutput$: () => (/* reexport */ schemas_0/* UpdateCapacityReservationOutput$ */.$1Z),
  UpdateDataCatalog$: () => (/* reexport */ schemas_0/* UpdateDataCatalog$ */.bLg),
  UpdateDataCatalogCommand: () => (/* reexport */ UpdateDataCatalogCommand),
  UpdateDataCatalogInput$: () => (/* reexport */ schemas_0/* UpdateDataCatalogInput$ */.BtZ),
  UpdateDataCatalogOutput$: () => (/* reexport */ schemas_0/* UpdateDataCatalogOutput$ */._zB),
  UpdateNamedQuery$: () => (/* reexport */ schemas_0/* UpdateNamedQuery$ */.xEJ),
  UpdateNamedQueryCommand: () => (/* reexport */ UpdateNamedQueryCommand),
  UpdateNamedQueryInput$: () => (/* reexport */ schemas_0/* UpdateNamedQueryInput$ */.N7R),
  UpdateNamedQueryOutput$: () => (/* reexport */ schemas_0/* UpdateNamedQueryOutput$ */.OzV),
  UpdateNotebook$: () => (/* reexport */ schemas_0/* UpdateNotebook$ */.$gc),
  UpdateNotebookCommand: () => (/* reexport */ UpdateNotebookCommand),
  UpdateNotebookInput$: () => (/* reexport */ schemas_0/* UpdateNotebookInput$ */.d2e),
  UpdateNotebookMetadata$: () => (/* reexport */ schemas_0/* UpdateNotebookMetadata$ */.YtC),
  UpdateNotebookMetadataCommand: () => (/* reexport */ UpdateNotebookMetadataCommand),
  UpdateNotebookMetadataInput$: () => (/* reexport */ schemas_0/* UpdateNotebookMetadataInput$ */.YDD),
  UpdateNotebookMetadataOutput$: () => (/* reexport */ schemas_0/* UpdateNotebookMetadataOutput$ */.t1x),
  UpdateNotebookOutput$: () => (/* reexport */ schemas_0/* UpdateNotebookOutput$ */.esL),
  UpdatePreparedStatement$: () => (/* reexport */ schemas_0/* UpdatePreparedStatement$ */.kAD),
  UpdatePreparedStatementCommand: () => (/* reexport */ UpdatePreparedStatementCommand),
  UpdatePreparedStatementInput$: () => (/* reexport */ schemas_0/* UpdatePreparedStatementInput$ */.K94),
  UpdatePreparedStatementOutput$: () => (/* reexport */ schemas_0/* UpdatePreparedStatementOutput$ */.RwC),
  UpdateSystemTableConfiguration$: () => (/* reexport */ schemas_0/* UpdateSystemTableConfiguration$ */.XFb),
  UpdateSystemTableConfigurationCommand: () => (/* reexport */ UpdateSystemTableConfigurationCommand),
  UpdateSystemTableConfigurationInput$: () => (/* reexport */ schemas_0/* UpdateSystemTableConfigurationInput$ */.p3K),
  UpdateSystemTableConfigurationOutput$: () => (/* reexport */ schemas_0/* UpdateSystemTableConfigurationOutput$ */.o4K),
  UpdateWorkGroup$: () => (/* reexport */ schemas_0/* UpdateWorkGroup$ */.uK4),
  UpdateWorkGroupCommand: () => (/* reexport */ UpdateWorkGroupCommand),
  UpdateWorkGroupInput$: () => (/* reexport */ schemas_0/* UpdateWorkGroupInput$ */.a09),
  UpdateWorkGroupOutput$: () => (/* reexport */ schemas_0/* UpdateWorkGroupOutput$ */.vEK),
  WorkGroup$: () => (/* reexport */ schemas_0/* WorkGroup$ */.H1O),
  WorkGroupConfiguration$: () => (/* reexport */ schemas_0/* WorkGroupConfiguration$ */.PDh),
  WorkGroupConfigurationUpdates$: () => (/* reexport */ schemas_0/* WorkGroupConfigurationUpdates$ */.lse),
  WorkGroupState: () => (/* reexport */ WorkGroupState),
  WorkGroupSummary$: () => (/* reexport */ schemas_0/* WorkGroupSummary$ */.BrV),
  __Client: () => (/* reexport */ AthenaClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateGetQueryResults: () => (/* reexport */ paginateGetQueryResults),
  paginateListApplicationDPUSizes: () => (/* reexport */ paginateListApplicationDPUSizes),
  paginateListCalculationExecutions: () => (/* reexport */ paginateListCalculationExecutions),
  paginateListCapacityReservations: () => (/* reexport */ paginateListCapacityReservations),
  paginateListDataCatalogs: () => (/* reexport */ paginateListDataCatalogs),
  paginateListDatabases: () => (/* reexport */ paginateListDatabases),
  paginateListEngineVersions: () => (/* reexport */ paginateListEngineVersions),
  paginateListExecutors: () => (/* reexport */ paginateListExecutors),
  paginateListNamedQueries: () => (/* reexport */ paginateListNamedQueries),
  paginateListPreparedStatements: () => (/* reexport */ paginateListPreparedStatements),
  paginateListQueryExecutions: () => (/* reexport */ paginateListQueryExecutions),
  paginateListSessions: () => (/* reexport */ paginateListSessions),
  paginateListSystemTableStatuses: () => (/* reexport */ paginateListSystemTableStatuses),
  paginateListTableMetadata: () => (/* reexport */ paginateListTableMetadata),
  paginateListTagsForResource: () => (/* reexport */ paginateListTagsForResource),
  paginateListWorkGroups: () => (/* reexport */ paginateListWorkGroups)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/AthenaClient.js + 8 modules
var AthenaClient = __webpack_require__(72537);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(92658);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(19636);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(47954);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/BatchGetNamedQueryCommand.js


class BatchGetNamedQueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetNamedQuery", schemas_0/* BatchGetNamedQuery$ */.Eq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/BatchGetPreparedStatementCommand.js


class BatchGetPreparedStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetPreparedStatement", schemas_0/* BatchGetPreparedStatement$ */.Pi5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/BatchGetQueryExecutionCommand.js


class BatchGetQueryExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetQueryExecution", schemas_0/* BatchGetQueryExecution$ */.$VA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CancelCapacityReservationCommand.js


class CancelCapacityReservationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelCapacityReservation", schemas_0/* CancelCapacityReservation$ */.hgg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateCapacityReservationCommand.js


class CreateCapacityReservationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCapacityReservation", schemas_0/* CreateCapacityReservation$ */.Hyg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateDataCatalogCommand.js


class CreateDataCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateDataCatalog", schemas_0/* CreateDataCatalog$ */.SSF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateNamedQueryCommand.js


class CreateNamedQueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateNamedQuery", schemas_0/* CreateNamedQuery$ */.wWq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateNotebookCommand.js


class CreateNotebookCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateNotebook", schemas_0/* CreateNotebook$ */.aQL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreatePreparedStatementCommand.js


class CreatePreparedStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreatePreparedStatement", schemas_0/* CreatePreparedStatement$ */.bie) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreatePresignedNotebookUrlCommand.js


class CreatePresignedNotebookUrlCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreatePresignedNotebookUrl", schemas_0/* CreatePresignedNotebookUrl$ */.MZJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateSystemTableConfigurationCommand.js


class CreateSystemTableConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateSystemTableConfiguration", schemas_0/* CreateSystemTableConfiguration$ */.mtQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/CreateWorkGroupCommand.js


class CreateWorkGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateWorkGroup", schemas_0/* CreateWorkGroup$ */.z1p) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteCapacityReservationCommand.js


class DeleteCapacityReservationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCapacityReservation", schemas_0/* DeleteCapacityReservation$ */.WUv) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteDataCatalogCommand.js


class DeleteDataCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDataCatalog", schemas_0/* DeleteDataCatalog$ */.BxL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteNamedQueryCommand.js


class DeleteNamedQueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteNamedQuery", schemas_0/* DeleteNamedQuery$ */.xlo) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteNotebookCommand.js


class DeleteNotebookCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteNotebook", schemas_0/* DeleteNotebook$ */.BIO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeletePreparedStatementCommand.js


class DeletePreparedStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeletePreparedStatement", schemas_0/* DeletePreparedStatement$ */._A$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteSystemTableConfigurationCommand.js


class DeleteSystemTableConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSystemTableConfiguration", schemas_0/* DeleteSystemTableConfiguration$ */.BFr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/DeleteWorkGroupCommand.js


class DeleteWorkGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteWorkGroup", schemas_0/* DeleteWorkGroup$ */.iVT) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ExportNotebookCommand.js


class ExportNotebookCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ExportNotebook", schemas_0/* ExportNotebook$ */.GV7) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetCalculationExecutionCodeCommand.js


class GetCalculationExecutionCodeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCalculationExecutionCode", schemas_0/* GetCalculationExecutionCode$ */.tOn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetCalculationExecutionCommand.js


class GetCalculationExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCalculationExecution", schemas_0/* GetCalculationExecution$ */.giM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetCalculationExecutionStatusCommand.js


class GetCalculationExecutionStatusCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCalculationExecutionStatus", schemas_0/* GetCalculationExecutionStatus$ */.qKs) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetCapacityAssignmentConfigurationCommand.js


class GetCapacityAssignmentConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCapacityAssignmentConfiguration", schemas_0/* GetCapacityAssignmentConfiguration$ */.Ixl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetCapacityReservationCommand.js


class GetCapacityReservationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetCapacityReservation", schemas_0/* GetCapacityReservation$ */.jz3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetDatabaseCommand.js


class GetDatabaseCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDatabase", schemas_0/* GetDatabase$ */.WHc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetDataCatalogCommand.js


class GetDataCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetDataCatalog", schemas_0/* GetDataCatalog$ */.Wrl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetNamedQueryCommand.js


class GetNamedQueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetNamedQuery", schemas_0/* GetNamedQuery$ */.eQZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetNotebookMetadataCommand.js


class GetNotebookMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetNotebookMetadata", schemas_0/* GetNotebookMetadata$ */.LjT) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetPreparedStatementCommand.js


class GetPreparedStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPreparedStatement", schemas_0/* GetPreparedStatement$ */.D$N) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetQueryExecutionCommand.js


class GetQueryExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetQueryExecution", schemas_0/* GetQueryExecution$ */.$A0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetQueryResultsCommand.js


class GetQueryResultsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetQueryResults", schemas_0/* GetQueryResults$ */.vYG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetQueryRuntimeStatisticsCommand.js


class GetQueryRuntimeStatisticsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetQueryRuntimeStatistics", schemas_0/* GetQueryRuntimeStatistics$ */.Ev0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetResourceDashboardCommand.js


class GetResourceDashboardCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetResourceDashboard", schemas_0/* GetResourceDashboard$ */.t9i) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetSessionCommand.js


class GetSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSession", schemas_0/* GetSession$ */.Les) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetSessionEndpointCommand.js


class GetSessionEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSessionEndpoint", schemas_0/* GetSessionEndpoint$ */.ABA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetSessionStatusCommand.js


class GetSessionStatusCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSessionStatus", schemas_0/* GetSessionStatus$ */.bLS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetSystemTableConfigurationCommand.js


class GetSystemTableConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetSystemTableConfiguration", schemas_0/* GetSystemTableConfiguration$ */.igg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetTableMetadataCommand.js


class GetTableMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTableMetadata", schemas_0/* GetTableMetadata$ */.MR$) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetWorkGroupCommand.js
var GetWorkGroupCommand = __webpack_require__(12000);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ImportNotebookCommand.js


class ImportNotebookCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ImportNotebook", schemas_0/* ImportNotebook$ */.t5m) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListApplicationDPUSizesCommand.js


class ListApplicationDPUSizesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListApplicationDPUSizes", schemas_0/* ListApplicationDPUSizes$ */.CHn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListCalculationExecutionsCommand.js


class ListCalculationExecutionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListCalculationExecutions", schemas_0/* ListCalculationExecutions$ */.na3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListCapacityReservationsCommand.js


class ListCapacityReservationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListCapacityReservations", schemas_0/* ListCapacityReservations$ */.uf2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListDatabasesCommand.js


class ListDatabasesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDatabases", schemas_0/* ListDatabases$ */.DoU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListDataCatalogsCommand.js


class ListDataCatalogsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDataCatalogs", schemas_0/* ListDataCatalogs$ */.d1f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListEngineVersionsCommand.js


class ListEngineVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListEngineVersions", schemas_0/* ListEngineVersions$ */.wAz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListExecutorsCommand.js


class ListExecutorsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListExecutors", schemas_0/* ListExecutors$ */.xft) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListNamedQueriesCommand.js


class ListNamedQueriesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListNamedQueries", schemas_0/* ListNamedQueries$ */.GFK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListNotebookMetadataCommand.js


class ListNotebookMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListNotebookMetadata", schemas_0/* ListNotebookMetadata$ */.DKg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListNotebookSessionsCommand.js


class ListNotebookSessionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListNotebookSessions", schemas_0/* ListNotebookSessions$ */.hP6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListPreparedStatementsCommand.js


class ListPreparedStatementsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListPreparedStatements", schemas_0/* ListPreparedStatements$ */.wU9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListQueryExecutionsCommand.js


class ListQueryExecutionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListQueryExecutions", schemas_0/* ListQueryExecutions$ */.s9i) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListSessionsCommand.js


class ListSessionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSessions", schemas_0/* ListSessions$ */.uiy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListSystemTableStatusesCommand.js


class ListSystemTableStatusesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSystemTableStatuses", schemas_0/* ListSystemTableStatuses$ */.oEh) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListTableMetadataCommand.js


class ListTableMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTableMetadata", schemas_0/* ListTableMetadata$ */.WBw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListTagsForResourceCommand.js


class ListTagsForResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTagsForResource", schemas_0/* ListTagsForResource$ */.Tzn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/ListWorkGroupsCommand.js


class ListWorkGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListWorkGroups", schemas_0/* ListWorkGroups$ */.sL6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/PutCapacityAssignmentConfigurationCommand.js


class PutCapacityAssignmentConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutCapacityAssignmentConfiguration", schemas_0/* PutCapacityAssignmentConfiguration$ */.XRI) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/StartCalculationExecutionCommand.js


class StartCalculationExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartCalculationExecution", schemas_0/* StartCalculationExecution$ */.OPD) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/StartQueryExecutionCommand.js


class StartQueryExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartQueryExecution", schemas_0/* StartQueryExecution$ */.XKC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/StartSessionCommand.js


class StartSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartSession", schemas_0/* StartSession$ */.JZr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/StopCalculationExecutionCommand.js


class StopCalculationExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopCalculationExecution", schemas_0/* StopCalculationExecution$ */.mk_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/StopQueryExecutionCommand.js


class StopQueryExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopQueryExecution", schemas_0/* StopQueryExecution$ */.r9W) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/TerminateSessionCommand.js


class TerminateSessionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TerminateSession", schemas_0/* TerminateSession$ */.qwH) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateCapacityReservationCommand.js


class UpdateCapacityReservationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCapacityReservation", schemas_0/* UpdateCapacityReservation$ */.mjl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateDataCatalogCommand.js


class UpdateDataCatalogCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateDataCatalog", schemas_0/* UpdateDataCatalog$ */.bLg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateNamedQueryCommand.js


class UpdateNamedQueryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateNamedQuery", schemas_0/* UpdateNamedQuery$ */.xEJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateNotebookCommand.js


class UpdateNotebookCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateNotebook", schemas_0/* UpdateNotebook$ */.$gc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateNotebookMetadataCommand.js


class UpdateNotebookMetadataCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateNotebookMetadata", schemas_0/* UpdateNotebookMetadata$ */.YtC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdatePreparedStatementCommand.js


class UpdatePreparedStatementCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdatePreparedStatement", schemas_0/* UpdatePreparedStatement$ */.kAD) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateSystemTableConfigurationCommand.js


class UpdateSystemTableConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateSystemTableConfiguration", schemas_0/* UpdateSystemTableConfiguration$ */.XFb) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/UpdateWorkGroupCommand.js


class UpdateWorkGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateWorkGroup", schemas_0/* UpdateWorkGroup$ */.uK4) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/GetQueryResultsPaginator.js



const paginateGetQueryResults = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, GetQueryResultsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListApplicationDPUSizesPaginator.js



const paginateListApplicationDPUSizes = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListApplicationDPUSizesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListCalculationExecutionsPaginator.js



const paginateListCalculationExecutions = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListCalculationExecutionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListCapacityReservationsPaginator.js



const paginateListCapacityReservations = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListCapacityReservationsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListDatabasesPaginator.js



const paginateListDatabases = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListDatabasesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListDataCatalogsPaginator.js



const paginateListDataCatalogs = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListDataCatalogsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListEngineVersionsPaginator.js



const paginateListEngineVersions = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListEngineVersionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListExecutorsPaginator.js



const paginateListExecutors = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListExecutorsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListNamedQueriesPaginator.js



const paginateListNamedQueries = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListNamedQueriesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListPreparedStatementsPaginator.js



const paginateListPreparedStatements = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListPreparedStatementsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListQueryExecutionsPaginator.js



const paginateListQueryExecutions = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListQueryExecutionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListSessionsPaginator.js



const paginateListSessions = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListSessionsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListSystemTableStatusesPaginator.js



const paginateListSystemTableStatuses = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListSystemTableStatusesCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListTableMetadataPaginator.js



const paginateListTableMetadata = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListTableMetadataCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListTagsForResourcePaginator.js



const paginateListTagsForResource = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListTagsForResourceCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/ListWorkGroupsPaginator.js



const paginateListWorkGroups = (0,dist_cjs.createPaginator)(AthenaClient/* AthenaClient */.T, ListWorkGroupsCommand, "NextToken", "NextToken", "MaxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/Athena.js





























































































const commands = {
    BatchGetNamedQueryCommand: BatchGetNamedQueryCommand,
    BatchGetPreparedStatementCommand: BatchGetPreparedStatementCommand,
    BatchGetQueryExecutionCommand: BatchGetQueryExecutionCommand,
    CancelCapacityReservationCommand: CancelCapacityReservationCommand,
    CreateCapacityReservationCommand: CreateCapacityReservationCommand,
    CreateDataCatalogCommand: CreateDataCatalogCommand,
    CreateNamedQueryCommand: CreateNamedQueryCommand,
    CreateNotebookCommand: CreateNotebookCommand,
    CreatePreparedStatementCommand: CreatePreparedStatementCommand,
    CreatePresignedNotebookUrlCommand: CreatePresignedNotebookUrlCommand,
    CreateSystemTableConfigurationCommand: CreateSystemTableConfigurationCommand,
    CreateWorkGroupCommand: CreateWorkGroupCommand,
    DeleteCapacityReservationCommand: DeleteCapacityReservationCommand,
    DeleteDataCatalogCommand: DeleteDataCatalogCommand,
    DeleteNamedQueryCommand: DeleteNamedQueryCommand,
    DeleteNotebookCommand: DeleteNotebookCommand,
    DeletePreparedStatementCommand: DeletePreparedStatementCommand,
    DeleteSystemTableConfigurationCommand: DeleteSystemTableConfigurationCommand,
    DeleteWorkGroupCommand: DeleteWorkGroupCommand,
    ExportNotebookCommand: ExportNotebookCommand,
    GetCalculationExecutionCommand: GetCalculationExecutionCommand,
    GetCalculationExecutionCodeCommand: GetCalculationExecutionCodeCommand,
    GetCalculationExecutionStatusCommand: GetCalculationExecutionStatusCommand,
    GetCapacityAssignmentConfigurationCommand: GetCapacityAssignmentConfigurationCommand,
    GetCapacityReservationCommand: GetCapacityReservationCommand,
    GetDatabaseCommand: GetDatabaseCommand,
    GetDataCatalogCommand: GetDataCatalogCommand,
    GetNamedQueryCommand: GetNamedQueryCommand,
    GetNotebookMetadataCommand: GetNotebookMetadataCommand,
    GetPreparedStatementCommand: GetPreparedStatementCommand,
    GetQueryExecutionCommand: GetQueryExecutionCommand,
    GetQueryResultsCommand: GetQueryResultsCommand,
    GetQueryRuntimeStatisticsCommand: GetQueryRuntimeStatisticsCommand,
    GetResourceDashboardCommand: GetResourceDashboardCommand,
    GetSessionCommand: GetSessionCommand,
    GetSessionEndpointCommand: GetSessionEndpointCommand,
    GetSessionStatusCommand: GetSessionStatusCommand,
    GetSystemTableConfigurationCommand: GetSystemTableConfigurationCommand,
    GetTableMetadataCommand: GetTableMetadataCommand,
    GetWorkGroupCommand: GetWorkGroupCommand/* GetWorkGroupCommand */.o,
    ImportNotebookCommand: ImportNotebookCommand,
    ListApplicationDPUSizesCommand: ListApplicationDPUSizesCommand,
    ListCalculationExecutionsCommand: ListCalculationExecutionsCommand,
    ListCapacityReservationsCommand: ListCapacityReservationsCommand,
    ListDatabasesCommand: ListDatabasesCommand,
    ListDataCatalogsCommand: ListDataCatalogsCommand,
    ListEngineVersionsCommand: ListEngineVersionsCommand,
    ListExecutorsCommand: ListExecutorsCommand,
    ListNamedQueriesCommand: ListNamedQueriesCommand,
    ListNotebookMetadataCommand: ListNotebookMetadataCommand,
    ListNotebookSessionsCommand: ListNotebookSessionsCommand,
    ListPreparedStatementsCommand: ListPreparedStatementsCommand,
    ListQueryExecutionsCommand: ListQueryExecutionsCommand,
    ListSessionsCommand: ListSessionsCommand,
    ListSystemTableStatusesCommand: ListSystemTableStatusesCommand,
    ListTableMetadataCommand: ListTableMetadataCommand,
    ListTagsForResourceCommand: ListTagsForResourceCommand,
    ListWorkGroupsCommand: ListWorkGroupsCommand,
    PutCapacityAssignmentConfigurationCommand: PutCapacityAssignmentConfigurationCommand,
    StartCalculationExecutionCommand: StartCalculationExecutionCommand,
    StartQueryExecutionCommand: StartQueryExecutionCommand,
    StartSessionCommand: StartSessionCommand,
    StopCalculationExecutionCommand: StopCalculationExecutionCommand,
    StopQueryExecutionCommand: StopQueryExecutionCommand,
    TagResourceCommand: TagResourceCommand,
    TerminateSessionCommand: TerminateSessionCommand,
    UntagResourceCommand: UntagResourceCommand,
    UpdateCapacityReservationCommand: UpdateCapacityReservationCommand,
    UpdateDataCatalogCommand: UpdateDataCatalogCommand,
    UpdateNamedQueryCommand: UpdateNamedQueryCommand,
    UpdateNotebookCommand: UpdateNotebookCommand,
    UpdateNotebookMetadataCommand: UpdateNotebookMetadataCommand,
    UpdatePreparedStatementCommand: UpdatePreparedStatementCommand,
    UpdateSystemTableConfigurationCommand: UpdateSystemTableConfigurationCommand,
    UpdateWorkGroupCommand: UpdateWorkGroupCommand,
};
const paginators = {
    paginateGetQueryResults: paginateGetQueryResults,
    paginateListApplicationDPUSizes: paginateListApplicationDPUSizes,
    paginateListCalculationExecutions: paginateListCalculationExecutions,
    paginateListCapacityReservations: paginateListCapacityReservations,
    paginateListDatabases: paginateListDatabases,
    paginateListDataCatalogs: paginateListDataCatalogs,
    paginateListEngineVersions: paginateListEngineVersions,
    paginateListExecutors: paginateListExecutors,
    paginateListNamedQueries: paginateListNamedQueries,
    paginateListPreparedStatements: paginateListPreparedStatements,
    paginateListQueryExecutions: paginateListQueryExecutions,
    paginateListSessions: paginateListSessions,
    paginateListSystemTableStatuses: paginateListSystemTableStatuses,
    paginateListTableMetadata: paginateListTableMetadata,
    paginateListTagsForResource: paginateListTagsForResource,
    paginateListWorkGroups: paginateListWorkGroups,
};
class Athena extends AthenaClient/* AthenaClient */.T {
}
(0,client.createAggregatedClient)(commands, Athena, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/index.js












































































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/pagination/index.js


















;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/models/enums.js
const S3AclOption = {
    BUCKET_OWNER_FULL_CONTROL: "BUCKET_OWNER_FULL_CONTROL",
};
const AuthenticationType = {
    DIRECTORY_IDENTITY: "DIRECTORY_IDENTITY",
};
const EncryptionOption = {
    CSE_KMS: "CSE_KMS",
    SSE_KMS: "SSE_KMS",
    SSE_S3: "SSE_S3",
};
const StatementType = {
    DDL: "DDL",
    DML: "DML",
    UTILITY: "UTILITY",
};
const QueryExecutionState = {
    CANCELLED: "CANCELLED",
    FAILED: "FAILED",
    QUEUED: "QUEUED",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
};
const DataCatalogType = {
    FEDERATED: "FEDERATED",
    GLUE: "GLUE",
    HIVE: "HIVE",
    LAMBDA: "LAMBDA",
};
const ConnectionType = {
    BIGQUERY: "BIGQUERY",
    CMDB: "CMDB",
    DATALAKEGEN2: "DATALAKEGEN2",
    DB2: "DB2",
    DB2AS400: "DB2AS400",
    DOCUMENTDB: "DOCUMENTDB",
    DYNAMODB: "DYNAMODB",
    GOOGLECLOUDSTORAGE: "GOOGLECLOUDSTORAGE",
    HBASE: "HBASE",
    MYSQL: "MYSQL",
    OPENSEARCH: "OPENSEARCH",
    ORACLE: "ORACLE",
    POSTGRESQL: "POSTGRESQL",
    REDSHIFT: "REDSHIFT",
    SAPHANA: "SAPHANA",
    SNOWFLAKE: "SNOWFLAKE",
    SQLSERVER: "SQLSERVER",
    SYNAPSE: "SYNAPSE",
    TIMESTREAM: "TIMESTREAM",
    TPCDS: "TPCDS",
};
const DataCatalogStatus = {
    CREATE_COMPLETE: "CREATE_COMPLETE",
    CREATE_FAILED: "CREATE_FAILED",
    CREATE_FAILED_CLEANUP_COMPLETE: "CREATE_FAILED_CLEANUP_COMPLETE",
    CREATE_FAILED_CLEANUP_FAILED: "CREATE_FAILED_CLEANUP_FAILED",
    CREATE_FAILED_CLEANUP_IN_PROGRESS: "CREATE_FAILED_CLEANUP_IN_PROGRESS",
    CREATE_IN_PROGRESS: "CREATE_IN_PROGRESS",
    DELETE_COMPLETE: "DELETE_COMPLETE",
    DELETE_FAILED: "DELETE_FAILED",
    DELETE_IN_PROGRESS: "DELETE_IN_PROGRESS",
};
const ThrottleReason = {
    CONCURRENT_QUERY_LIMIT_EXCEEDED: "CONCURRENT_QUERY_LIMIT_EXCEEDED",
};
const SystemTableName = {
    ALL: "ALL",
};
const SystemTableType = {
    QUERY_EXECUTIONS: "QUERY_EXECUTIONS",
};
const NotebookType = {
    IPYNB: "IPYNB",
};
const CalculationExecutionState = {
    CANCELED: "CANCELED",
    CANCELING: "CANCELING",
    COMPLETED: "COMPLETED",
    CREATED: "CREATED",
    CREATING: "CREATING",
    FAILED: "FAILED",
    QUEUED: "QUEUED",
    RUNNING: "RUNNING",
};
const CapacityAllocationStatus = {
    FAILED: "FAILED",
    PENDING: "PENDING",
    SUCCEEDED: "SUCCEEDED",
};
const CapacityReservationStatus = {
    ACTIVE: "ACTIVE",
    CANCELLED: "CANCELLED",
    CANCELLING: "CANCELLING",
    FAILED: "FAILED",
    PENDING: "PENDING",
    UPDATE_PENDING: "UPDATE_PENDING",
};
const QueryResultType = {
    DATA_MANIFEST: "DATA_MANIFEST",
    DATA_ROWS: "DATA_ROWS",
};
const ColumnNullable = {
    NOT_NULL: "NOT_NULL",
    NULLABLE: "NULLABLE",
    UNKNOWN: "UNKNOWN",
};
const SessionState = {
    BUSY: "BUSY",
    CREATED: "CREATED",
    CREATING: "CREATING",
    DEGRADED: "DEGRADED",
    FAILED: "FAILED",
    IDLE: "IDLE",
    TERMINATED: "TERMINATED",
    TERMINATING: "TERMINATING",
};
const WorkGroupState = {
    DISABLED: "DISABLED",
    ENABLED: "ENABLED",
};
const ExecutorState = {
    CREATED: "CREATED",
    CREATING: "CREATING",
    FAILED: "FAILED",
    REGISTERED: "REGISTERED",
    TERMINATED: "TERMINATED",
    TERMINATING: "TERMINATING",
};
const ExecutorType = {
    COORDINATOR: "COORDINATOR",
    GATEWAY: "GATEWAY",
    WORKER: "WORKER",
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/models/errors.js
var errors = __webpack_require__(40502);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/models/AthenaServiceException.js
var AthenaServiceException = __webpack_require__(54170);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/index.js












/***/ })

};
