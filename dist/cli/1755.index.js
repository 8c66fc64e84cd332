export const id = 1755;
export const ids = [1755];
export const modules = {

/***/ 51755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ client.Command),
  ActivityAlreadyExists: () => (/* reexport */ errors/* ActivityAlreadyExists */.Ux),
  ActivityAlreadyExists$: () => (/* reexport */ schemas_0/* ActivityAlreadyExists$ */.QlV),
  ActivityDoesNotExist: () => (/* reexport */ errors/* ActivityDoesNotExist */.fT),
  ActivityDoesNotExist$: () => (/* reexport */ schemas_0/* ActivityDoesNotExist$ */.BJY),
  ActivityFailedEventDetails$: () => (/* reexport */ schemas_0/* ActivityFailedEventDetails$ */.HjE),
  ActivityLimitExceeded: () => (/* reexport */ errors/* ActivityLimitExceeded */.Wj),
  ActivityLimitExceeded$: () => (/* reexport */ schemas_0/* ActivityLimitExceeded$ */.s_s),
  ActivityListItem$: () => (/* reexport */ schemas_0/* ActivityListItem$ */.Hb5),
  ActivityScheduleFailedEventDetails$: () => (/* reexport */ schemas_0/* ActivityScheduleFailedEventDetails$ */.k4s),
  ActivityScheduledEventDetails$: () => (/* reexport */ schemas_0/* ActivityScheduledEventDetails$ */.HiG),
  ActivityStartedEventDetails$: () => (/* reexport */ schemas_0/* ActivityStartedEventDetails$ */.Vub),
  ActivitySucceededEventDetails$: () => (/* reexport */ schemas_0/* ActivitySucceededEventDetails$ */.toN),
  ActivityTimedOutEventDetails$: () => (/* reexport */ schemas_0/* ActivityTimedOutEventDetails$ */.xs9),
  ActivityWorkerLimitExceeded: () => (/* reexport */ errors/* ActivityWorkerLimitExceeded */.kz),
  ActivityWorkerLimitExceeded$: () => (/* reexport */ schemas_0/* ActivityWorkerLimitExceeded$ */.oz$),
  AssignedVariablesDetails$: () => (/* reexport */ schemas_0/* AssignedVariablesDetails$ */.shs),
  BillingDetails$: () => (/* reexport */ schemas_0/* BillingDetails$ */.qfZ),
  CloudWatchEventsExecutionDataDetails$: () => (/* reexport */ schemas_0/* CloudWatchEventsExecutionDataDetails$ */.C4T),
  CloudWatchLogsLogGroup$: () => (/* reexport */ schemas_0/* CloudWatchLogsLogGroup$ */.D1g),
  ConflictException: () => (/* reexport */ errors/* ConflictException */.cb),
  ConflictException$: () => (/* reexport */ schemas_0/* ConflictException$ */.onj),
  CreateActivity$: () => (/* reexport */ schemas_0/* CreateActivity$ */.q4M),
  CreateActivityCommand: () => (/* reexport */ CreateActivityCommand),
  CreateActivityInput$: () => (/* reexport */ schemas_0/* CreateActivityInput$ */.gjY),
  CreateActivityOutput$: () => (/* reexport */ schemas_0/* CreateActivityOutput$ */.dlA),
  CreateStateMachine$: () => (/* reexport */ schemas_0/* CreateStateMachine$ */.jdL),
  CreateStateMachineAlias$: () => (/* reexport */ schemas_0/* CreateStateMachineAlias$ */.xbg),
  CreateStateMachineAliasCommand: () => (/* reexport */ CreateStateMachineAliasCommand),
  CreateStateMachineAliasInput$: () => (/* reexport */ schemas_0/* CreateStateMachineAliasInput$ */.Nwb),
  CreateStateMachineAliasOutput$: () => (/* reexport */ schemas_0/* CreateStateMachineAliasOutput$ */.Y32),
  CreateStateMachineCommand: () => (/* reexport */ CreateStateMachineCommand),
  CreateStateMachineInput$: () => (/* reexport */ schemas_0/* CreateStateMachineInput$ */.LUX),
  CreateStateMachineOutput$: () => (/* reexport */ schemas_0/* CreateStateMachineOutput$ */.Gfe),
  DeleteActivity$: () => (/* reexport */ schemas_0/* DeleteActivity$ */.jBQ),
  DeleteActivityCommand: () => (/* reexport */ DeleteActivityCommand),
  DeleteActivityInput$: () => (/* reexport */ schemas_0/* DeleteActivityInput$ */.FFR),
  DeleteActivityOutput$: () => (/* reexport */ schemas_0/* DeleteActivityOutput$ */.Uil),
  DeleteStateMachine$: () => (/* reexport */ schemas_0/* DeleteStateMachine$ */.eob),
  DeleteStateMachineAlias$: () => (/* reexport */ schemas_0/* DeleteStateMachineAlias$ */.Y3K),
  DeleteStateMachineAliasCommand: () => (/* reexport */ DeleteStateMachineAliasCommand),
  DeleteStateMachineAliasInput$: () => (/* reexport */ schemas_0/* DeleteStateMachineAliasInput$ */.ENM),
  DeleteStateMachineAliasOutput$: () => (/* reexport */ schemas_0/* DeleteStateMachineAliasOutput$ */.n6V),
  DeleteStateMachineCommand: () => (/* reexport */ DeleteStateMachineCommand),
  DeleteStateMachineInput$: () => (/* reexport */ schemas_0/* DeleteStateMachineInput$ */.uaH),
  DeleteStateMachineOutput$: () => (/* reexport */ schemas_0/* DeleteStateMachineOutput$ */.Jxt),
  DeleteStateMachineVersion$: () => (/* reexport */ schemas_0/* DeleteStateMachineVersion$ */._WA),
  DeleteStateMachineVersionCommand: () => (/* reexport */ DeleteStateMachineVersionCommand),
  DeleteStateMachineVersionInput$: () => (/* reexport */ schemas_0/* DeleteStateMachineVersionInput$ */.i8q),
  DeleteStateMachineVersionOutput$: () => (/* reexport */ schemas_0/* DeleteStateMachineVersionOutput$ */.V7K),
  DescribeActivity$: () => (/* reexport */ schemas_0/* DescribeActivity$ */.vUB),
  DescribeActivityCommand: () => (/* reexport */ DescribeActivityCommand),
  DescribeActivityInput$: () => (/* reexport */ schemas_0/* DescribeActivityInput$ */.NyK),
  DescribeActivityOutput$: () => (/* reexport */ schemas_0/* DescribeActivityOutput$ */.cnR),
  DescribeExecution$: () => (/* reexport */ schemas_0/* DescribeExecution$ */.ej$),
  DescribeExecutionCommand: () => (/* reexport */ DescribeExecutionCommand),
  DescribeExecutionInput$: () => (/* reexport */ schemas_0/* DescribeExecutionInput$ */.EeY),
  DescribeExecutionOutput$: () => (/* reexport */ schemas_0/* DescribeExecutionOutput$ */.Nwm),
  DescribeMapRun$: () => (/* reexport */ schemas_0/* DescribeMapRun$ */.pcY),
  DescribeMapRunCommand: () => (/* reexport */ DescribeMapRunCommand),
  DescribeMapRunInput$: () => (/* reexport */ schemas_0/* DescribeMapRunInput$ */.BL2),
  DescribeMapRunOutput$: () => (/* reexport */ schemas_0/* DescribeMapRunOutput$ */.sYn),
  DescribeStateMachine$: () => (/* reexport */ schemas_0/* DescribeStateMachine$ */.K9S),
  DescribeStateMachineAlias$: () => (/* reexport */ schemas_0/* DescribeStateMachineAlias$ */.c2Z),
  DescribeStateMachineAliasCommand: () => (/* reexport */ DescribeStateMachineAliasCommand),
  DescribeStateMachineAliasInput$: () => (/* reexport */ schemas_0/* DescribeStateMachineAliasInput$ */.Uo2),
  DescribeStateMachineAliasOutput$: () => (/* reexport */ schemas_0/* DescribeStateMachineAliasOutput$ */.pq1),
  DescribeStateMachineCommand: () => (/* reexport */ DescribeStateMachineCommand/* DescribeStateMachineCommand */.L),
  DescribeStateMachineForExecution$: () => (/* reexport */ schemas_0/* DescribeStateMachineForExecution$ */.$AP),
  DescribeStateMachineForExecutionCommand: () => (/* reexport */ DescribeStateMachineForExecutionCommand),
  DescribeStateMachineForExecutionInput$: () => (/* reexport */ schemas_0/* DescribeStateMachineForExecutionInput$ */.jj9),
  DescribeStateMachineForExecutionOutput$: () => (/* reexport */ schemas_0/* DescribeStateMachineForExecutionOutput$ */.Ss),
  DescribeStateMachineInput$: () => (/* reexport */ schemas_0/* DescribeStateMachineInput$ */.IAi),
  DescribeStateMachineOutput$: () => (/* reexport */ schemas_0/* DescribeStateMachineOutput$ */.JOJ),
  EncryptionConfiguration$: () => (/* reexport */ schemas_0/* EncryptionConfiguration$ */.YWT),
  EncryptionType: () => (/* reexport */ EncryptionType),
  EvaluationFailedEventDetails$: () => (/* reexport */ schemas_0/* EvaluationFailedEventDetails$ */.G8u),
  ExecutionAbortedEventDetails$: () => (/* reexport */ schemas_0/* ExecutionAbortedEventDetails$ */.kqu),
  ExecutionAlreadyExists: () => (/* reexport */ errors/* ExecutionAlreadyExists */.HU),
  ExecutionAlreadyExists$: () => (/* reexport */ schemas_0/* ExecutionAlreadyExists$ */.RWp),
  ExecutionDoesNotExist: () => (/* reexport */ errors/* ExecutionDoesNotExist */.sL),
  ExecutionDoesNotExist$: () => (/* reexport */ schemas_0/* ExecutionDoesNotExist$ */.wvN),
  ExecutionFailedEventDetails$: () => (/* reexport */ schemas_0/* ExecutionFailedEventDetails$ */.YsL),
  ExecutionLimitExceeded: () => (/* reexport */ errors/* ExecutionLimitExceeded */.Px),
  ExecutionLimitExceeded$: () => (/* reexport */ schemas_0/* ExecutionLimitExceeded$ */.z2W),
  ExecutionListItem$: () => (/* reexport */ schemas_0/* ExecutionListItem$ */.i5G),
  ExecutionNotRedrivable: () => (/* reexport */ errors/* ExecutionNotRedrivable */.id),
  ExecutionNotRedrivable$: () => (/* reexport */ schemas_0/* ExecutionNotRedrivable$ */.qF_),
  ExecutionRedriveFilter: () => (/* reexport */ ExecutionRedriveFilter),
  ExecutionRedriveStatus: () => (/* reexport */ ExecutionRedriveStatus),
  ExecutionRedrivenEventDetails$: () => (/* reexport */ schemas_0/* ExecutionRedrivenEventDetails$ */.mMR),
  ExecutionStartedEventDetails$: () => (/* reexport */ schemas_0/* ExecutionStartedEventDetails$ */.Q73),
  ExecutionStatus: () => (/* reexport */ ExecutionStatus),
  ExecutionSucceededEventDetails$: () => (/* reexport */ schemas_0/* ExecutionSucceededEventDetails$ */.oZS),
  ExecutionTimedOutEventDetails$: () => (/* reexport */ schemas_0/* ExecutionTimedOutEventDetails$ */.OzW),
  GetActivityTask$: () => (/* reexport */ schemas_0/* GetActivityTask$ */.LtE),
  GetActivityTaskCommand: () => (/* reexport */ GetActivityTaskCommand),
  GetActivityTaskInput$: () => (/* reexport */ schemas_0/* GetActivityTaskInput$ */.zYL),
  GetActivityTaskOutput$: () => (/* reexport */ schemas_0/* GetActivityTaskOutput$ */.kKV),
  GetExecutionHistory$: () => (/* reexport */ schemas_0/* GetExecutionHistory$ */.nyW),
  GetExecutionHistoryCommand: () => (/* reexport */ GetExecutionHistoryCommand),
  GetExecutionHistoryInput$: () => (/* reexport */ schemas_0/* GetExecutionHistoryInput$ */.ztB),
  GetExecutionHistoryOutput$: () => (/* reexport */ schemas_0/* GetExecutionHistoryOutput$ */.spJ),
  HistoryEvent$: () => (/* reexport */ schemas_0/* HistoryEvent$ */.DEl),
  HistoryEventExecutionDataDetails$: () => (/* reexport */ schemas_0/* HistoryEventExecutionDataDetails$ */.pld),
  HistoryEventType: () => (/* reexport */ HistoryEventType),
  IncludedData: () => (/* reexport */ IncludedData),
  InspectionData$: () => (/* reexport */ schemas_0/* InspectionData$ */.rXs),
  InspectionDataRequest$: () => (/* reexport */ schemas_0/* InspectionDataRequest$ */.O83),
  InspectionDataResponse$: () => (/* reexport */ schemas_0/* InspectionDataResponse$ */.wz9),
  InspectionErrorDetails$: () => (/* reexport */ schemas_0/* InspectionErrorDetails$ */.dMZ),
  InspectionLevel: () => (/* reexport */ InspectionLevel),
  InvalidArn: () => (/* reexport */ errors/* InvalidArn */.xv),
  InvalidArn$: () => (/* reexport */ schemas_0/* InvalidArn$ */.ZCL),
  InvalidDefinition: () => (/* reexport */ errors/* InvalidDefinition */.Nc),
  InvalidDefinition$: () => (/* reexport */ schemas_0/* InvalidDefinition$ */.Zhj),
  InvalidEncryptionConfiguration: () => (/* reexport */ errors/* InvalidEncryptionConfiguration */.$$),
  InvalidEncryptionConfiguration$: () => (/* reexport */ schemas_0/* InvalidEncryptionConfiguration$ */.ZHh),
  InvalidExecutionInput: () => (/* reexport */ errors/* InvalidExecutionInput */.sc),
  InvalidExecutionInput$: () => (/* reexport */ schemas_0/* InvalidExecutionInput$ */._$),
  InvalidLoggingConfiguration: () => (/* reexport */ errors/* InvalidLoggingConfiguration */.f3),
  InvalidLoggingConfiguration$: () => (/* reexport */ schemas_0/* InvalidLoggingConfiguration$ */.PWU),
  InvalidName: () => (/* reexport */ errors/* InvalidName */.pV),
  InvalidName$: () => (/* reexport */ schemas_0/* InvalidName$ */.Zc9),
  InvalidOutput: () => (/* reexport */ errors/* InvalidOutput */.Dx),
  InvalidOutput$: () => (/* reexport */ schemas_0/* InvalidOutput$ */.pJD),
  InvalidToken: () => (/* reexport */ errors/* InvalidToken */.tQ),
  InvalidToken$: () => (/* reexport */ schemas_0/* InvalidToken$ */.XS3),
  InvalidTracingConfiguration: () => (/* reexport */ errors/* InvalidTracingConfiguration */.wZ),
  InvalidTracingConfiguration$: () => (/* reexport */ schemas_0/* InvalidTracingConfiguration$ */.ueR),
  KmsAccessDeniedException: () => (/* reexport */ errors/* KmsAccessDeniedException */._U),
  KmsAccessDeniedException$: () => (/* reexport */ schemas_0/* KmsAccessDeniedException$ */.MbV),
  KmsInvalidStateException: () => (/* reexport */ errors/* KmsInvalidStateException */.LM),
  KmsInvalidStateException$: () => (/* reexport */ schemas_0/* KmsInvalidStateException$ */.P59),
  KmsKeyState: () => (/* reexport */ KmsKeyState),
  KmsThrottlingException: () => (/* reexport */ errors/* KmsThrottlingException */.KB),
  KmsThrottlingException$: () => (/* reexport */ schemas_0/* KmsThrottlingException$ */.qXM),
  LambdaFunctionFailedEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionFailedEventDetails$ */.$YY),
  LambdaFunctionScheduleFailedEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionScheduleFailedEventDetails$ */.WUk),
  LambdaFunctionScheduledEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionScheduledEventDetails$ */.NAe),
  LambdaFunctionStartFailedEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionStartFailedEventDetails$ */.z02),
  LambdaFunctionSucceededEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionSucceededEventDetails$ */.XMQ),
  LambdaFunctionTimedOutEventDetails$: () => (/* reexport */ schemas_0/* LambdaFunctionTimedOutEventDetails$ */.Xo4),
  ListActivities$: () => (/* reexport */ schemas_0/* ListActivities$ */.Yfx),
  ListActivitiesCommand: () => (/* reexport */ ListActivitiesCommand),
  ListActivitiesInput$: () => (/* reexport */ schemas_0/* ListActivitiesInput$ */.WQB),
  ListActivitiesOutput$: () => (/* reexport */ schemas_0/* ListActivitiesOutput$ */.ZZ),
  ListExecutions$: () => (/* reexport */ schemas_0/* ListExecutions$ */.cmT),
  ListExecutionsCommand: () => (/* reexport */ ListExecutionsCommand/* ListExecutionsCommand */.x),
  ListExecutionsInput$: () => (/* reexport */ schemas_0/* ListExecutionsInput$ */.sgD),
  ListExecutionsOutput$: () => (/* reexport */ schemas_0/* ListExecutionsOutput$ */.HFz),
  ListMapRuns$: () => (/* reexport */ schemas_0/* ListMapRuns$ */.dsK),
  ListMapRunsCommand: () => (/* reexport */ ListMapRunsCommand),
  ListMapRunsInput$: () => (/* reexport */ schemas_0/* ListMapRunsInput$ */.NHt),
  ListMapRunsOutput$: () => (/* reexport */ schemas_0/* ListMapRunsOutput$ */._zX),
  ListStateMachineAliases$: () => (/* reexport */ schemas_0/* ListStateMachineAliases$ */.LGt),
  ListStateMachineAliasesCommand: () => (/* reexport */ ListStateMachineAliasesCommand),
  ListStateMachineAliasesInput$: () => (/* reexport */ schemas_0/* ListStateMachineAliasesInput$ */.Nso),
  ListStateMachineAliasesOutput$: () => (/* reexport */ schemas_0/* ListStateMachineAliasesOutput$ */.G_h),
  ListStateMachineVersions$: () => (/* reexport */ schemas_0/* ListStateMachineVersions$ */.SFn),
  ListStateMachineVersionsCommand: () => (/* reexport */ ListStateMachineVersionsCommand),
  ListStateMachineVersionsInput$: () => (/* reexport */ schemas_0/* ListStateMachineVersionsInput$ */.Sz$),
  ListStateMachineVersionsOutput$: () => (/* reexport */ schemas_0/* ListStateMachineVersionsOutput$ */.dQ9),
  ListStateMachines$: () => (/* reexport */ schemas_0/* ListStateMachines$ */.Wk3),
  ListStateMachinesCommand: () => (/* reexport */ ListStateMachinesCommand),
  ListStateMachinesInput$: () => (/* reexport */ schemas_0/* ListStateMachinesInput$ */.Gu8),
  ListStateMachinesOutput$: () => (/* reexport */ schemas_0/* ListStateMachinesOutput$ */.pNH),
  ListTagsForResource$: () => (/* reexport */ schemas_0/* ListTagsForResource$ */.Tzn),
  ListTagsForResourceCommand: () => (/* reexport */ ListTagsForResourceCommand),
  ListTagsForResourceInput$: () => (/* reexport */ schemas_0/* ListTagsForResourceInput$ */.tT9),
  ListTagsForResourceOutput$: () => (/* reexport */ schemas_0/* ListTagsForResourceOutput$ */.qbO),
  LogDestination$: () => (/* reexport */ schemas_0/* LogDestination$ */.tgq),
  LogLevel: () => (/* reexport */ LogLevel),
  LoggingConfiguration$: () => (/* reexport */ schemas_0/* LoggingConfiguration$ */.ucN),
  MapIterationEventDetails$: () => (/* reexport */ schemas_0/* MapIterationEventDetails$ */.gYr),
  MapRunExecutionCounts$: () => (/* reexport */ schemas_0/* MapRunExecutionCounts$ */.ULx),
  MapRunFailedEventDetails$: () => (/* reexport */ schemas_0/* MapRunFailedEventDetails$ */.fkZ),
  MapRunItemCounts$: () => (/* reexport */ schemas_0/* MapRunItemCounts$ */.byU),
  MapRunListItem$: () => (/* reexport */ schemas_0/* MapRunListItem$ */.bkz),
  MapRunRedrivenEventDetails$: () => (/* reexport */ schemas_0/* MapRunRedrivenEventDetails$ */.$jf),
  MapRunStartedEventDetails$: () => (/* reexport */ schemas_0/* MapRunStartedEventDetails$ */.bOh),
  MapRunStatus: () => (/* reexport */ MapRunStatus),
  MapStateStartedEventDetails$: () => (/* reexport */ schemas_0/* MapStateStartedEventDetails$ */.vmZ),
  MissingRequiredParameter: () => (/* reexport */ errors/* MissingRequiredParameter */.lE),
  MissingRequiredParameter$: () => (/* reexport */ schemas_0/* MissingRequiredParameter$ */.PqB),
  MockErrorOutput$: () => (/* reexport */ schemas_0/* MockErrorOutput$ */.KzI),
  MockInput$: () => (/* reexport */ schemas_0/* MockInput$ */.n8s),
  MockResponseValidationMode: () => (/* reexport */ MockResponseValidationMode),
  PublishStateMachineVersion$: () => (/* reexport */ schemas_0/* PublishStateMachineVersion$ */.eph),
  PublishStateMachineVersionCommand: () => (/* reexport */ PublishStateMachineVersionCommand),
  PublishStateMachineVersionInput$: () => (/* reexport */ schemas_0/* PublishStateMachineVersionInput$ */.ceX),
  PublishStateMachineVersionOutput$: () => (/* reexport */ schemas_0/* PublishStateMachineVersionOutput$ */.b5C),
  RedriveExecution$: () => (/* reexport */ schemas_0/* RedriveExecution$ */.Im1),
  RedriveExecutionCommand: () => (/* reexport */ RedriveExecutionCommand),
  RedriveExecutionInput$: () => (/* reexport */ schemas_0/* RedriveExecutionInput$ */.wWF),
  RedriveExecutionOutput$: () => (/* reexport */ schemas_0/* RedriveExecutionOutput$ */.nTK),
  ResourceNotFound: () => (/* reexport */ errors/* ResourceNotFound */.MI),
  ResourceNotFound$: () => (/* reexport */ schemas_0/* ResourceNotFound$ */.u9i),
  RoutingConfigurationListItem$: () => (/* reexport */ schemas_0/* RoutingConfigurationListItem$ */.Oze),
  SFN: () => (/* reexport */ SFN),
  SFNClient: () => (/* reexport */ SFNClient/* SFNClient */.Z),
  SFNServiceException: () => (/* reexport */ SFNServiceException/* SFNServiceException */.Y),
  SFNServiceException$: () => (/* reexport */ schemas_0/* SFNServiceException$ */.AGX),
  SendTaskFailure$: () => (/* reexport */ schemas_0/* SendTaskFailure$ */.oFF),
  SendTaskFailureCommand: () => (/* reexport */ SendTaskFailureCommand),
  SendTaskFailureInput$: () => (/* reexport */ schemas_0/* SendTaskFailureInput$ */.gvb),
  SendTaskFailureOutput$: () => (/* reexport */ schemas_0/* SendTaskFailureOutput$ */.bQb),
  SendTaskHeartbeat$: () => (/* reexport */ schemas_0/* SendTaskHeartbeat$ */.uVJ),
  SendTaskHeartbeatCommand: () => (/* reexport */ SendTaskHeartbeatCommand),
  SendTaskHeartbeatInput$: () => (/* reexport */ schemas_0/* SendTaskHeartbeatInput$ */.uXN),
  SendTaskHeartbeatOutput$: () => (/* reexport */ schemas_0/* SendTaskHeartbeatOutput$ */.p8k),
  SendTaskSuccess$: () => (/* reexport */ schemas_0/* SendTaskSuccess$ */.zU8),
  SendTaskSuccessCommand: () => (/* reexport */ SendTaskSuccessCommand),
  SendTaskSuccessInput$: () => (/* reexport */ schemas_0/* SendTaskSuccessInput$ */.Pd2),
  SendTaskSuccessOutput$: () => (/* reexport */ schemas_0/* SendTaskSuccessOutput$ */.uu6),
  ServiceQuotaExceededException: () => (/* reexport */ errors/* ServiceQuotaExceededException */.yP),
  ServiceQuotaExceededException$: () => (/* reexport */ schemas_0/* ServiceQuotaExceededException$ */.YYw),
  StartExecution$: () => (/* reexport */ schemas_0/* StartExecution$ */.liR),
  StartExecutionCommand: () => (/* reexport */ StartExecutionCommand),
  StartExecutionInput$: () => (/* reexport */ schemas_0/* StartExecutionInput$ */.jWH),
  StartExecutionOutput$: () => (/* reexport */ schemas_0/* StartExecutionOutput$ */.cQI),
  StartSyncExecution$: () => (/* reexport */ schemas_0/* StartSyncExecution$ */.CDi),
  StartSyncExecutionCommand: () => (/* reexport */ StartSyncExecutionCommand),
  StartSyncExecutionInput$: () => (/* reexport */ schemas_0/* StartSyncExecutionInput$ */.KdT),
  StartSyncExecutionOutput$: () => (/* reexport */ schemas_0/* StartSyncExecutionOutput$ */.Lrs),
  StateEnteredEventDetails$: () => (/* reexport */ schemas_0/* StateEnteredEventDetails$ */.J2k),
  StateExitedEventDetails$: () => (/* reexport */ schemas_0/* StateExitedEventDetails$ */.dnz),
  StateMachineAliasListItem$: () => (/* reexport */ schemas_0/* StateMachineAliasListItem$ */.yh9),
  StateMachineAlreadyExists: () => (/* reexport */ errors/* StateMachineAlreadyExists */.HZ),
  StateMachineAlreadyExists$: () => (/* reexport */ schemas_0/* StateMachineAlreadyExists$ */.dxA),
  StateMachineDeleting: () => (/* reexport */ errors/* StateMachineDeleting */.pf),
  StateMachineDeleting$: () => (/* reexport */ schemas_0/* StateMachineDeleting$ */.FMc),
  StateMachineDoesNotExist: () => (/* reexport */ errors/* StateMachineDoesNotExist */.Uc),
  StateMachineDoesNotExist$: () => (/* reexport */ schemas_0/* StateMachineDoesNotExist$ */.wE$),
  StateMachineLimitExceeded: () => (/* reexport */ errors/* StateMachineLimitExceeded */.ru),
  StateMachineLimitExceeded$: () => (/* reexport */ schemas_0/* StateMachineLimitExceeded$ */.N8Z),
  StateMachineListItem$: () => (/* reexport */ schemas_0/* StateMachineListItem$ */.S0),
  StateMachineStatus: () => (/* reexport */ StateMachineStatus),
  StateMachineType: () => (/* reexport */ StateMachineType),
  StateMachineTypeNotSupported: () => (/* reexport */ errors/* StateMachineTypeNotSupported */.EI),
  StateMachineTypeNotSupported$: () => (/* reexport */ schemas_0/* StateMachineTypeNotSupported$ */._5g),
  StateMachineVersionListItem$: () => (/* reexport */ schemas_0/* StateMachineVersionListItem$ */.erL),
  StopExecution$: () => (/* reexport */ schemas_0/* StopExecution$ */.Dce),
  StopExecutionCommand: () => (/* reexport */ StopExecutionCommand),
  StopExecutionInput$: () => (/* reexport */ schemas_0/* StopExecutionInput$ */.hOi),
  StopExecutionOutput$: () => (/* reexport */ schemas_0/* StopExecutionOutput$ */.C2g),
  SyncExecutionStatus: () => (/* reexport */ SyncExecutionStatus),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand),
  TagResourceInput$: () => (/* reexport */ schemas_0/* TagResourceInput$ */.jej),
  TagResourceOutput$: () => (/* reexport */ schemas_0/* TagResourceOutput$ */.y9$),
  TaskCredentials$: () => (/* reexport */ schemas_0/* TaskCredentials$ */.IAM),
  TaskDoesNotExist: () => (/* reexport */ errors/* TaskDoesNotExist */.po),
  TaskDoesNotExist$: () => (/* reexport */ schemas_0/* TaskDoesNotExist$ */.F9I),
  TaskFailedEventDetails$: () => (/* reexport */ schemas_0/* TaskFailedEventDetails$ */.p0b),
  TaskScheduledEventDetails$: () => (/* reexport */ schemas_0/* TaskScheduledEventDetails$ */.DUJ),
  TaskStartFailedEventDetails$: () => (/* reexport */ schemas_0/* TaskStartFailedEventDetails$ */.VkB),
  TaskStartedEventDetails$: () => (/* reexport */ schemas_0/* TaskStartedEventDetails$ */.zL3),
  TaskSubmitFailedEventDetails$: () => (/* reexport */ schemas_0/* TaskSubmitFailedEventDetails$ */.f7W),
  TaskSubmittedEventDetails$: () => (/* reexport */ schemas_0/* TaskSubmittedEventDetails$ */.L$H),
  TaskSucceededEventDetails$: () => (/* reexport */ schemas_0/* TaskSucceededEventDetails$ */.p0Q),
  TaskTimedOut: () => (/* reexport */ errors/* TaskTimedOut */.Hb),
  TaskTimedOut$: () => (/* reexport */ schemas_0/* TaskTimedOut$ */.jSI),
  TaskTimedOutEventDetails$: () => (/* reexport */ schemas_0/* TaskTimedOutEventDetails$ */.TbJ),
  TestExecutionStatus: () => (/* reexport */ TestExecutionStatus),
  TestState$: () => (/* reexport */ schemas_0/* TestState$ */.S57),
  TestStateCommand: () => (/* reexport */ TestStateCommand),
  TestStateConfiguration$: () => (/* reexport */ schemas_0/* TestStateConfiguration$ */.wBs),
  TestStateInput$: () => (/* reexport */ schemas_0/* TestStateInput$ */.wuj),
  TestStateOutput$: () => (/* reexport */ schemas_0/* TestStateOutput$ */.lKH),
  TooManyTags: () => (/* reexport */ errors/* TooManyTags */.pb),
  TooManyTags$: () => (/* reexport */ schemas_0/* TooManyTags$ */.BGJ),
  TracingConfiguration$: () => (/* reexport */ schemas_0/* TracingConfiguration$ */.f_H),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand),
  UntagResourceInput$: () => (/* reexport */ schemas_0/* UntagResourceInput$ */.gU4),
  UntagResourceOutput$: () => (/* reexport */ schemas_0/* UntagResourceOutput$ */.PnN),
  UpdateMapRun$: () => (/* reexport */ schemas_0/* UpdateMapRun$ */.FCW),
  UpdateMapRunCommand: () => (/* reexport */ UpdateMapRunCommand),
  UpdateMapRunInput$: () => (/* reexport */ schemas_0/* UpdateMapRunInput$ */.R3C),
  UpdateMapRunOutput$: () => (/* reexport */ schemas_0/* UpdateMapRunOutput$ */.IWo),
  UpdateStateMachine$: () => (/* reexport */ schemas_0/* UpdateStateMachine$ */.GjC),
  UpdateStateMachineAlias$: () => (/* reexport */ schemas_0/* UpdateStateMachineAlias$ */.w_C),
  UpdateStateMachineAliasCommand: () => (/* reexport */ UpdateStateMachineAliasCommand),
  UpdateStateMachineAliasInput$: () => (/* reexport */ schemas_0/* UpdateStateMachineAliasInput$ */.udQ),
  UpdateStateMachineAliasOutput$: () => (/* reexport */ schemas_0/* UpdateStateMachineAliasOutput$ */.N2E),
  UpdateStateMachineCommand: () => (/* reexport */ UpdateStateMachineCommand),
  UpdateStateMachineInput$: () => (/* reexport */ schemas_0/* UpdateStateMachineInput$ */.UED),
  UpdateStateMachineOutput$: () => (/* reexport */ schemas_0/* UpdateStateMachineOutput$ */.ZkL),
  ValidateStateMachineDefinition$: () => (/* reexport */ schemas_0/* ValidateStateMachineDefinition$ */.Ynu),
  ValidateStateMachineDefinitionCommand: () => (/* reexport */ ValidateStateMachineDefinitionCommand),
  ValidateStateMachineDefinitionDiagnostic$: () => (/* reexport */ schemas_0/* ValidateStateMachineDefinitionDiagnostic$ */.npk),
  ValidateStateMachineDefinitionInput$: () => (/* reexport */ schemas_0/* ValidateStateMachineDefinitionInput$ */.QRd),
  ValidateStateMachineDefinitionOutput$: () => (/* reexport */ schemas_0/* ValidateStateMachineDefinitionOutput$ */.bMm),
  ValidateStateMachineDefinitionResultCode: () => (/* reexport */ ValidateStateMachineDefinitionResultCode),
  ValidateStateMachineDefinitionSeverity: () => (/* reexport */ ValidateStateMachineDefinitionSeverity),
  ValidationException: () => (/* reexport */ errors/* ValidationException */.dr),
  ValidationException$: () => (/* reexport */ schemas_0/* ValidationException$ */.fNg),
  ValidationExceptionReason: () => (/* reexport */ ValidationExceptionReason),
  __Client: () => (/* reexport */ SFNClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateGetExecutionHistory: () => (/* reexport */ paginateGetExecutionHistory),
  paginateListActivities: () => (/* reexport */ paginateListActivities),
  paginateListExecutions: () => (/* reexport */ paginateListExecutions),
  paginateListMapRuns: () => (/* reexport */ paginateListMapRuns),
  paginateListStateMachines: () => (/* reexport */ paginateListStateMachines)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/SFNClient.js + 8 modules
var SFNClient = __webpack_require__(77126);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(92658);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(41364);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(6770);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/CreateActivityCommand.js


class CreateActivityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateActivity", schemas_0/* CreateActivity$ */.q4M) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/CreateStateMachineAliasCommand.js


class CreateStateMachineAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateStateMachineAlias", schemas_0/* CreateStateMachineAlias$ */.xbg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/CreateStateMachineCommand.js


class CreateStateMachineCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateStateMachine", schemas_0/* CreateStateMachine$ */.jdL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DeleteActivityCommand.js


class DeleteActivityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteActivity", schemas_0/* DeleteActivity$ */.jBQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DeleteStateMachineAliasCommand.js


class DeleteStateMachineAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteStateMachineAlias", schemas_0/* DeleteStateMachineAlias$ */.Y3K) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DeleteStateMachineCommand.js


class DeleteStateMachineCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteStateMachine", schemas_0/* DeleteStateMachine$ */.eob) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DeleteStateMachineVersionCommand.js


class DeleteStateMachineVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteStateMachineVersion", schemas_0/* DeleteStateMachineVersion$ */._WA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeActivityCommand.js


class DescribeActivityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeActivity", schemas_0/* DescribeActivity$ */.vUB) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeExecutionCommand.js


class DescribeExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeExecution", schemas_0/* DescribeExecution$ */.ej$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeMapRunCommand.js


class DescribeMapRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeMapRun", schemas_0/* DescribeMapRun$ */.pcY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeStateMachineAliasCommand.js


class DescribeStateMachineAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeStateMachineAlias", schemas_0/* DescribeStateMachineAlias$ */.c2Z) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeStateMachineCommand.js
var DescribeStateMachineCommand = __webpack_require__(53753);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeStateMachineForExecutionCommand.js


class DescribeStateMachineForExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeStateMachineForExecution", schemas_0/* DescribeStateMachineForExecution$ */.$AP) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/GetActivityTaskCommand.js


class GetActivityTaskCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw1 */.Fw, "GetActivityTask", schemas_0/* GetActivityTask$ */.LtE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/GetExecutionHistoryCommand.js


class GetExecutionHistoryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetExecutionHistory", schemas_0/* GetExecutionHistory$ */.nyW) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListActivitiesCommand.js


class ListActivitiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListActivities", schemas_0/* ListActivities$ */.Yfx) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListExecutionsCommand.js
var ListExecutionsCommand = __webpack_require__(13941);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListMapRunsCommand.js


class ListMapRunsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListMapRuns", schemas_0/* ListMapRuns$ */.dsK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListStateMachineAliasesCommand.js


class ListStateMachineAliasesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListStateMachineAliases", schemas_0/* ListStateMachineAliases$ */.LGt) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListStateMachinesCommand.js


class ListStateMachinesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListStateMachines", schemas_0/* ListStateMachines$ */.Wk3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListStateMachineVersionsCommand.js


class ListStateMachineVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListStateMachineVersions", schemas_0/* ListStateMachineVersions$ */.SFn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListTagsForResourceCommand.js


class ListTagsForResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTagsForResource", schemas_0/* ListTagsForResource$ */.Tzn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/PublishStateMachineVersionCommand.js


class PublishStateMachineVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PublishStateMachineVersion", schemas_0/* PublishStateMachineVersion$ */.eph) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/RedriveExecutionCommand.js


class RedriveExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RedriveExecution", schemas_0/* RedriveExecution$ */.Im1) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/SendTaskFailureCommand.js


class SendTaskFailureCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SendTaskFailure", schemas_0/* SendTaskFailure$ */.oFF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/SendTaskHeartbeatCommand.js


class SendTaskHeartbeatCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SendTaskHeartbeat", schemas_0/* SendTaskHeartbeat$ */.uVJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/SendTaskSuccessCommand.js


class SendTaskSuccessCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SendTaskSuccess", schemas_0/* SendTaskSuccess$ */.zU8) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/StartExecutionCommand.js


class StartExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartExecution", schemas_0/* StartExecution$ */.liR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/StartSyncExecutionCommand.js


class StartSyncExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartSyncExecution", schemas_0/* StartSyncExecution$ */.CDi) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/StopExecutionCommand.js


class StopExecutionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopExecution", schemas_0/* StopExecution$ */.Dce) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/TestStateCommand.js


class TestStateCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TestState", schemas_0/* TestState$ */.S57) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/UpdateMapRunCommand.js


class UpdateMapRunCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateMapRun", schemas_0/* UpdateMapRun$ */.FCW) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/UpdateStateMachineAliasCommand.js


class UpdateStateMachineAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateStateMachineAlias", schemas_0/* UpdateStateMachineAlias$ */.w_C) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/UpdateStateMachineCommand.js


class UpdateStateMachineCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateStateMachine", schemas_0/* UpdateStateMachine$ */.GjC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ValidateStateMachineDefinitionCommand.js


class ValidateStateMachineDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ValidateStateMachineDefinition", schemas_0/* ValidateStateMachineDefinition$ */.Ynu) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/GetExecutionHistoryPaginator.js



const paginateGetExecutionHistory = (0,dist_cjs.createPaginator)(SFNClient/* SFNClient */.Z, GetExecutionHistoryCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/ListActivitiesPaginator.js



const paginateListActivities = (0,dist_cjs.createPaginator)(SFNClient/* SFNClient */.Z, ListActivitiesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/ListExecutionsPaginator.js



const paginateListExecutions = (0,dist_cjs.createPaginator)(SFNClient/* SFNClient */.Z, ListExecutionsCommand/* ListExecutionsCommand */.x, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/ListMapRunsPaginator.js



const paginateListMapRuns = (0,dist_cjs.createPaginator)(SFNClient/* SFNClient */.Z, ListMapRunsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/ListStateMachinesPaginator.js



const paginateListStateMachines = (0,dist_cjs.createPaginator)(SFNClient/* SFNClient */.Z, ListStateMachinesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/SFN.js












































const commands = {
    CreateActivityCommand: CreateActivityCommand,
    CreateStateMachineCommand: CreateStateMachineCommand,
    CreateStateMachineAliasCommand: CreateStateMachineAliasCommand,
    DeleteActivityCommand: DeleteActivityCommand,
    DeleteStateMachineCommand: DeleteStateMachineCommand,
    DeleteStateMachineAliasCommand: DeleteStateMachineAliasCommand,
    DeleteStateMachineVersionCommand: DeleteStateMachineVersionCommand,
    DescribeActivityCommand: DescribeActivityCommand,
    DescribeExecutionCommand: DescribeExecutionCommand,
    DescribeMapRunCommand: DescribeMapRunCommand,
    DescribeStateMachineCommand: DescribeStateMachineCommand/* DescribeStateMachineCommand */.L,
    DescribeStateMachineAliasCommand: DescribeStateMachineAliasCommand,
    DescribeStateMachineForExecutionCommand: DescribeStateMachineForExecutionCommand,
    GetActivityTaskCommand: GetActivityTaskCommand,
    GetExecutionHistoryCommand: GetExecutionHistoryCommand,
    ListActivitiesCommand: ListActivitiesCommand,
    ListExecutionsCommand: ListExecutionsCommand/* ListExecutionsCommand */.x,
    ListMapRunsCommand: ListMapRunsCommand,
    ListStateMachineAliasesCommand: ListStateMachineAliasesCommand,
    ListStateMachinesCommand: ListStateMachinesCommand,
    ListStateMachineVersionsCommand: ListStateMachineVersionsCommand,
    ListTagsForResourceCommand: ListTagsForResourceCommand,
    PublishStateMachineVersionCommand: PublishStateMachineVersionCommand,
    RedriveExecutionCommand: RedriveExecutionCommand,
    SendTaskFailureCommand: SendTaskFailureCommand,
    SendTaskHeartbeatCommand: SendTaskHeartbeatCommand,
    SendTaskSuccessCommand: SendTaskSuccessCommand,
    StartExecutionCommand: StartExecutionCommand,
    StartSyncExecutionCommand: StartSyncExecutionCommand,
    StopExecutionCommand: StopExecutionCommand,
    TagResourceCommand: TagResourceCommand,
    TestStateCommand: TestStateCommand,
    UntagResourceCommand: UntagResourceCommand,
    UpdateMapRunCommand: UpdateMapRunCommand,
    UpdateStateMachineCommand: UpdateStateMachineCommand,
    UpdateStateMachineAliasCommand: UpdateStateMachineAliasCommand,
    ValidateStateMachineDefinitionCommand: ValidateStateMachineDefinitionCommand,
};
const paginators = {
    paginateGetExecutionHistory: paginateGetExecutionHistory,
    paginateListActivities: paginateListActivities,
    paginateListExecutions: paginateListExecutions,
    paginateListMapRuns: paginateListMapRuns,
    paginateListStateMachines: paginateListStateMachines,
};
class SFN extends SFNClient/* SFNClient */.Z {
}
(0,client.createAggregatedClient)(commands, SFN, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/index.js






































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/pagination/index.js







;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/models/enums.js
const EncryptionType = {
    AWS_OWNED_KEY: "AWS_OWNED_KEY",
    CUSTOMER_MANAGED_KMS_KEY: "CUSTOMER_MANAGED_KMS_KEY",
};
const LogLevel = {
    ALL: "ALL",
    ERROR: "ERROR",
    FATAL: "FATAL",
    OFF: "OFF",
};
const StateMachineType = {
    EXPRESS: "EXPRESS",
    STANDARD: "STANDARD",
};
const ValidationExceptionReason = {
    API_DOES_NOT_SUPPORT_LABELED_ARNS: "API_DOES_NOT_SUPPORT_LABELED_ARNS",
    CANNOT_UPDATE_COMPLETED_MAP_RUN: "CANNOT_UPDATE_COMPLETED_MAP_RUN",
    INVALID_ROUTING_CONFIGURATION: "INVALID_ROUTING_CONFIGURATION",
    MISSING_REQUIRED_PARAMETER: "MISSING_REQUIRED_PARAMETER",
};
const IncludedData = {
    ALL_DATA: "ALL_DATA",
    METADATA_ONLY: "METADATA_ONLY",
};
const ExecutionRedriveStatus = {
    NOT_REDRIVABLE: "NOT_REDRIVABLE",
    REDRIVABLE: "REDRIVABLE",
    REDRIVABLE_BY_MAP_RUN: "REDRIVABLE_BY_MAP_RUN",
};
const ExecutionStatus = {
    ABORTED: "ABORTED",
    FAILED: "FAILED",
    PENDING_REDRIVE: "PENDING_REDRIVE",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
    TIMED_OUT: "TIMED_OUT",
};
const KmsKeyState = {
    CREATING: "CREATING",
    DISABLED: "DISABLED",
    PENDING_DELETION: "PENDING_DELETION",
    PENDING_IMPORT: "PENDING_IMPORT",
    UNAVAILABLE: "UNAVAILABLE",
};
const MapRunStatus = {
    ABORTED: "ABORTED",
    FAILED: "FAILED",
    RUNNING: "RUNNING",
    SUCCEEDED: "SUCCEEDED",
};
const StateMachineStatus = {
    ACTIVE: "ACTIVE",
    DELETING: "DELETING",
};
const HistoryEventType = {
    ActivityFailed: "ActivityFailed",
    ActivityScheduleFailed: "ActivityScheduleFailed",
    ActivityScheduled: "ActivityScheduled",
    ActivityStarted: "ActivityStarted",
    ActivitySucceeded: "ActivitySucceeded",
    ActivityTimedOut: "ActivityTimedOut",
    ChoiceStateEntered: "ChoiceStateEntered",
    ChoiceStateExited: "ChoiceStateExited",
    EvaluationFailed: "EvaluationFailed",
    ExecutionAborted: "ExecutionAborted",
    ExecutionFailed: "ExecutionFailed",
    ExecutionRedriven: "ExecutionRedriven",
    ExecutionStarted: "ExecutionStarted",
    ExecutionSucceeded: "ExecutionSucceeded",
    ExecutionTimedOut: "ExecutionTimedOut",
    FailStateEntered: "FailStateEntered",
    LambdaFunctionFailed: "LambdaFunctionFailed",
    LambdaFunctionScheduleFailed: "LambdaFunctionScheduleFailed",
    LambdaFunctionScheduled: "LambdaFunctionScheduled",
    LambdaFunctionStartFailed: "LambdaFunctionStartFailed",
    LambdaFunctionStarted: "LambdaFunctionStarted",
    LambdaFunctionSucceeded: "LambdaFunctionSucceeded",
    LambdaFunctionTimedOut: "LambdaFunctionTimedOut",
    MapIterationAborted: "MapIterationAborted",
    MapIterationFailed: "MapIterationFailed",
    MapIterationStarted: "MapIterationStarted",
    MapIterationSucceeded: "MapIterationSucceeded",
    MapRunAborted: "MapRunAborted",
    MapRunFailed: "MapRunFailed",
    MapRunRedriven: "MapRunRedriven",
    MapRunStarted: "MapRunStarted",
    MapRunSucceeded: "MapRunSucceeded",
    MapStateAborted: "MapStateAborted",
    MapStateEntered: "MapStateEntered",
    MapStateExited: "MapStateExited",
    MapStateFailed: "MapStateFailed",
    MapStateStarted: "MapStateStarted",
    MapStateSucceeded: "MapStateSucceeded",
    ParallelStateAborted: "ParallelStateAborted",
    ParallelStateEntered: "ParallelStateEntered",
    ParallelStateExited: "ParallelStateExited",
    ParallelStateFailed: "ParallelStateFailed",
    ParallelStateStarted: "ParallelStateStarted",
    ParallelStateSucceeded: "ParallelStateSucceeded",
    PassStateEntered: "PassStateEntered",
    PassStateExited: "PassStateExited",
    SucceedStateEntered: "SucceedStateEntered",
    SucceedStateExited: "SucceedStateExited",
    TaskFailed: "TaskFailed",
    TaskScheduled: "TaskScheduled",
    TaskStartFailed: "TaskStartFailed",
    TaskStarted: "TaskStarted",
    TaskStateAborted: "TaskStateAborted",
    TaskStateEntered: "TaskStateEntered",
    TaskStateExited: "TaskStateExited",
    TaskSubmitFailed: "TaskSubmitFailed",
    TaskSubmitted: "TaskSubmitted",
    TaskSucceeded: "TaskSucceeded",
    TaskTimedOut: "TaskTimedOut",
    WaitStateAborted: "WaitStateAborted",
    WaitStateEntered: "WaitStateEntered",
    WaitStateExited: "WaitStateExited",
};
const ExecutionRedriveFilter = {
    NOT_REDRIVEN: "NOT_REDRIVEN",
    REDRIVEN: "REDRIVEN",
};
const SyncExecutionStatus = {
    FAILED: "FAILED",
    SUCCEEDED: "SUCCEEDED",
    TIMED_OUT: "TIMED_OUT",
};
const InspectionLevel = {
    DEBUG: "DEBUG",
    INFO: "INFO",
    TRACE: "TRACE",
};
const MockResponseValidationMode = {
    NONE: "NONE",
    PRESENT: "PRESENT",
    STRICT: "STRICT",
};
const TestExecutionStatus = {
    CAUGHT_ERROR: "CAUGHT_ERROR",
    FAILED: "FAILED",
    RETRIABLE: "RETRIABLE",
    SUCCEEDED: "SUCCEEDED",
};
const ValidateStateMachineDefinitionSeverity = {
    ERROR: "ERROR",
    WARNING: "WARNING",
};
const ValidateStateMachineDefinitionResultCode = {
    FAIL: "FAIL",
    OK: "OK",
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/models/errors.js
var errors = __webpack_require__(27414);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/models/SFNServiceException.js
var SFNServiceException = __webpack_require__(89732);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/index.js












/***/ })

};
