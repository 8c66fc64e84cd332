export const id = 6552;
export const ids = [6552];
export const modules = {

/***/ 46552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ client.Command),
  AlgorithmSpec: () => (/* reexport */ AlgorithmSpec),
  AliasListEntry$: () => (/* reexport */ schemas_0/* AliasListEntry$ */.nuO),
  AlreadyExistsException: () => (/* reexport */ errors/* AlreadyExistsException */.iK),
  AlreadyExistsException$: () => (/* reexport */ schemas_0/* AlreadyExistsException$ */.w1z),
  CancelKeyDeletion$: () => (/* reexport */ schemas_0/* CancelKeyDeletion$ */.UZ5),
  CancelKeyDeletionCommand: () => (/* reexport */ CancelKeyDeletionCommand),
  CancelKeyDeletionRequest$: () => (/* reexport */ schemas_0/* CancelKeyDeletionRequest$ */.nwR),
  CancelKeyDeletionResponse$: () => (/* reexport */ schemas_0/* CancelKeyDeletionResponse$ */.vxj),
  CloudHsmClusterInUseException: () => (/* reexport */ errors/* CloudHsmClusterInUseException */.T2),
  CloudHsmClusterInUseException$: () => (/* reexport */ schemas_0/* CloudHsmClusterInUseException$ */.Vec),
  CloudHsmClusterInvalidConfigurationException: () => (/* reexport */ errors/* CloudHsmClusterInvalidConfigurationException */.wl),
  CloudHsmClusterInvalidConfigurationException$: () => (/* reexport */ schemas_0/* CloudHsmClusterInvalidConfigurationException$ */.IN5),
  CloudHsmClusterNotActiveException: () => (/* reexport */ errors/* CloudHsmClusterNotActiveException */.wh),
  CloudHsmClusterNotActiveException$: () => (/* reexport */ schemas_0/* CloudHsmClusterNotActiveException$ */.eyO),
  CloudHsmClusterNotFoundException: () => (/* reexport */ errors/* CloudHsmClusterNotFoundException */.iu),
  CloudHsmClusterNotFoundException$: () => (/* reexport */ schemas_0/* CloudHsmClusterNotFoundException$ */.CSo),
  CloudHsmClusterNotRelatedException: () => (/* reexport */ errors/* CloudHsmClusterNotRelatedException */.Fo),
  CloudHsmClusterNotRelatedException$: () => (/* reexport */ schemas_0/* CloudHsmClusterNotRelatedException$ */.Lms),
  ConflictException: () => (/* reexport */ errors/* ConflictException */.cb),
  ConflictException$: () => (/* reexport */ schemas_0/* ConflictException$ */.onj),
  ConnectCustomKeyStore$: () => (/* reexport */ schemas_0/* ConnectCustomKeyStore$ */.mpQ),
  ConnectCustomKeyStoreCommand: () => (/* reexport */ ConnectCustomKeyStoreCommand),
  ConnectCustomKeyStoreRequest$: () => (/* reexport */ schemas_0/* ConnectCustomKeyStoreRequest$ */.BC$),
  ConnectCustomKeyStoreResponse$: () => (/* reexport */ schemas_0/* ConnectCustomKeyStoreResponse$ */.bKN),
  ConnectionErrorCodeType: () => (/* reexport */ ConnectionErrorCodeType),
  ConnectionStateType: () => (/* reexport */ ConnectionStateType),
  CreateAlias$: () => (/* reexport */ schemas_0/* CreateAlias$ */.$vy),
  CreateAliasCommand: () => (/* reexport */ CreateAliasCommand),
  CreateAliasRequest$: () => (/* reexport */ schemas_0/* CreateAliasRequest$ */.Ky5),
  CreateCustomKeyStore$: () => (/* reexport */ schemas_0/* CreateCustomKeyStore$ */.uLV),
  CreateCustomKeyStoreCommand: () => (/* reexport */ CreateCustomKeyStoreCommand),
  CreateCustomKeyStoreRequest$: () => (/* reexport */ schemas_0/* CreateCustomKeyStoreRequest$ */.vZE),
  CreateCustomKeyStoreResponse$: () => (/* reexport */ schemas_0/* CreateCustomKeyStoreResponse$ */.rUI),
  CreateGrant$: () => (/* reexport */ schemas_0/* CreateGrant$ */.F3b),
  CreateGrantCommand: () => (/* reexport */ CreateGrantCommand),
  CreateGrantRequest$: () => (/* reexport */ schemas_0/* CreateGrantRequest$ */.oC1),
  CreateGrantResponse$: () => (/* reexport */ schemas_0/* CreateGrantResponse$ */.aND),
  CreateKey$: () => (/* reexport */ schemas_0/* CreateKey$ */.CMp),
  CreateKeyCommand: () => (/* reexport */ CreateKeyCommand),
  CreateKeyRequest$: () => (/* reexport */ schemas_0/* CreateKeyRequest$ */.jKZ),
  CreateKeyResponse$: () => (/* reexport */ schemas_0/* CreateKeyResponse$ */.rLE),
  CustomKeyStoreHasCMKsException: () => (/* reexport */ errors/* CustomKeyStoreHasCMKsException */.X1),
  CustomKeyStoreHasCMKsException$: () => (/* reexport */ schemas_0/* CustomKeyStoreHasCMKsException$ */.lTK),
  CustomKeyStoreInvalidStateException: () => (/* reexport */ errors/* CustomKeyStoreInvalidStateException */.Bx),
  CustomKeyStoreInvalidStateException$: () => (/* reexport */ schemas_0/* CustomKeyStoreInvalidStateException$ */.h2_),
  CustomKeyStoreNameInUseException: () => (/* reexport */ errors/* CustomKeyStoreNameInUseException */.MW),
  CustomKeyStoreNameInUseException$: () => (/* reexport */ schemas_0/* CustomKeyStoreNameInUseException$ */.qjP),
  CustomKeyStoreNotFoundException: () => (/* reexport */ errors/* CustomKeyStoreNotFoundException */.Qy),
  CustomKeyStoreNotFoundException$: () => (/* reexport */ schemas_0/* CustomKeyStoreNotFoundException$ */.e5B),
  CustomKeyStoreType: () => (/* reexport */ CustomKeyStoreType),
  CustomKeyStoresListEntry$: () => (/* reexport */ schemas_0/* CustomKeyStoresListEntry$ */.v4p),
  CustomerMasterKeySpec: () => (/* reexport */ CustomerMasterKeySpec),
  DataKeyPairSpec: () => (/* reexport */ DataKeyPairSpec),
  DataKeySpec: () => (/* reexport */ DataKeySpec),
  Decapsulate$: () => (/* reexport */ schemas_0/* Decapsulate$ */.kON),
  DecapsulateCommand: () => (/* reexport */ DecapsulateCommand),
  DecapsulateRequest$: () => (/* reexport */ schemas_0/* DecapsulateRequest$ */.PX0),
  DecapsulateResponse$: () => (/* reexport */ schemas_0/* DecapsulateResponse$ */.L02),
  Decrypt$: () => (/* reexport */ schemas_0/* Decrypt$ */.Awy),
  DecryptCommand: () => (/* reexport */ DecryptCommand),
  DecryptRequest$: () => (/* reexport */ schemas_0/* DecryptRequest$ */.bxD),
  DecryptResponse$: () => (/* reexport */ schemas_0/* DecryptResponse$ */.fkf),
  DeleteAlias$: () => (/* reexport */ schemas_0/* DeleteAlias$ */.cWK),
  DeleteAliasCommand: () => (/* reexport */ DeleteAliasCommand),
  DeleteAliasRequest$: () => (/* reexport */ schemas_0/* DeleteAliasRequest$ */.DhS),
  DeleteCustomKeyStore$: () => (/* reexport */ schemas_0/* DeleteCustomKeyStore$ */.tti),
  DeleteCustomKeyStoreCommand: () => (/* reexport */ DeleteCustomKeyStoreCommand),
  DeleteCustomKeyStoreRequest$: () => (/* reexport */ schemas_0/* DeleteCustomKeyStoreRequest$ */.yZt),
  DeleteCustomKeyStoreResponse$: () => (/* reexport */ schemas_0/* DeleteCustomKeyStoreResponse$ */.OT$),
  DeleteImportedKeyMaterial$: () => (/* reexport */ schemas_0/* DeleteImportedKeyMaterial$ */.C4M),
  DeleteImportedKeyMaterialCommand: () => (/* reexport */ DeleteImportedKeyMaterialCommand),
  DeleteImportedKeyMaterialRequest$: () => (/* reexport */ schemas_0/* DeleteImportedKeyMaterialRequest$ */.vyE),
  DeleteImportedKeyMaterialResponse$: () => (/* reexport */ schemas_0/* DeleteImportedKeyMaterialResponse$ */.xg0),
  DependencyTimeoutException: () => (/* reexport */ errors/* DependencyTimeoutException */.eo),
  DependencyTimeoutException$: () => (/* reexport */ schemas_0/* DependencyTimeoutException$ */.QJt),
  DeriveSharedSecret$: () => (/* reexport */ schemas_0/* DeriveSharedSecret$ */.TNM),
  DeriveSharedSecretCommand: () => (/* reexport */ DeriveSharedSecretCommand),
  DeriveSharedSecretRequest$: () => (/* reexport */ schemas_0/* DeriveSharedSecretRequest$ */._kE),
  DeriveSharedSecretResponse$: () => (/* reexport */ schemas_0/* DeriveSharedSecretResponse$ */.WI5),
  DescribeCustomKeyStores$: () => (/* reexport */ schemas_0/* DescribeCustomKeyStores$ */.WkQ),
  DescribeCustomKeyStoresCommand: () => (/* reexport */ DescribeCustomKeyStoresCommand),
  DescribeCustomKeyStoresRequest$: () => (/* reexport */ schemas_0/* DescribeCustomKeyStoresRequest$ */.vis),
  DescribeCustomKeyStoresResponse$: () => (/* reexport */ schemas_0/* DescribeCustomKeyStoresResponse$ */.vjZ),
  DescribeKey$: () => (/* reexport */ schemas_0/* DescribeKey$ */.vjY),
  DescribeKeyCommand: () => (/* reexport */ DescribeKeyCommand/* DescribeKeyCommand */.s),
  DescribeKeyRequest$: () => (/* reexport */ schemas_0/* DescribeKeyRequest$ */.kRA),
  DescribeKeyResponse$: () => (/* reexport */ schemas_0/* DescribeKeyResponse$ */.otH),
  DisableKey$: () => (/* reexport */ schemas_0/* DisableKey$ */.gee),
  DisableKeyCommand: () => (/* reexport */ DisableKeyCommand),
  DisableKeyRequest$: () => (/* reexport */ schemas_0/* DisableKeyRequest$ */.bNI),
  DisableKeyRotation$: () => (/* reexport */ schemas_0/* DisableKeyRotation$ */.OEc),
  DisableKeyRotationCommand: () => (/* reexport */ DisableKeyRotationCommand),
  DisableKeyRotationRequest$: () => (/* reexport */ schemas_0/* DisableKeyRotationRequest$ */.XgV),
  DisabledException: () => (/* reexport */ errors/* DisabledException */.S5),
  DisabledException$: () => (/* reexport */ schemas_0/* DisabledException$ */.K1m),
  DisconnectCustomKeyStore$: () => (/* reexport */ schemas_0/* DisconnectCustomKeyStore$ */.WMf),
  DisconnectCustomKeyStoreCommand: () => (/* reexport */ DisconnectCustomKeyStoreCommand),
  DisconnectCustomKeyStoreRequest$: () => (/* reexport */ schemas_0/* DisconnectCustomKeyStoreRequest$ */.nyF),
  DisconnectCustomKeyStoreResponse$: () => (/* reexport */ schemas_0/* DisconnectCustomKeyStoreResponse$ */.N6p),
  DryRunModifierType: () => (/* reexport */ DryRunModifierType),
  DryRunOperationException: () => (/* reexport */ errors/* DryRunOperationException */.Hv),
  DryRunOperationException$: () => (/* reexport */ schemas_0/* DryRunOperationException$ */.lfM),
  EnableKey$: () => (/* reexport */ schemas_0/* EnableKey$ */.bS_),
  EnableKeyCommand: () => (/* reexport */ EnableKeyCommand),
  EnableKeyRequest$: () => (/* reexport */ schemas_0/* EnableKeyRequest$ */.soR),
  EnableKeyRotation$: () => (/* reexport */ schemas_0/* EnableKeyRotation$ */.PVg),
  EnableKeyRotationCommand: () => (/* reexport */ EnableKeyRotationCommand),
  EnableKeyRotationRequest$: () => (/* reexport */ schemas_0/* EnableKeyRotationRequest$ */.ord),
  Encapsulate$: () => (/* reexport */ schemas_0/* Encapsulate$ */.aZn),
  EncapsulateCommand: () => (/* reexport */ EncapsulateCommand),
  EncapsulateRequest$: () => (/* reexport */ schemas_0/* EncapsulateRequest$ */.Xzp),
  EncapsulateResponse$: () => (/* reexport */ schemas_0/* EncapsulateResponse$ */.neQ),
  EncapsulationAlgorithmSpec: () => (/* reexport */ EncapsulationAlgorithmSpec),
  Encrypt$: () => (/* reexport */ schemas_0/* Encrypt$ */.mN$),
  EncryptCommand: () => (/* reexport */ EncryptCommand),
  EncryptRequest$: () => (/* reexport */ schemas_0/* EncryptRequest$ */.Tj6),
  EncryptResponse$: () => (/* reexport */ schemas_0/* EncryptResponse$ */.NtG),
  EncryptionAlgorithmSpec: () => (/* reexport */ EncryptionAlgorithmSpec),
  ExpirationModelType: () => (/* reexport */ ExpirationModelType),
  ExpiredImportTokenException: () => (/* reexport */ errors/* ExpiredImportTokenException */.Bo),
  ExpiredImportTokenException$: () => (/* reexport */ schemas_0/* ExpiredImportTokenException$ */.Tc7),
  GenerateDataKey$: () => (/* reexport */ schemas_0/* GenerateDataKey$ */.FzK),
  GenerateDataKeyCommand: () => (/* reexport */ GenerateDataKeyCommand),
  GenerateDataKeyPair$: () => (/* reexport */ schemas_0/* GenerateDataKeyPair$ */.Bvx),
  GenerateDataKeyPairCommand: () => (/* reexport */ GenerateDataKeyPairCommand),
  GenerateDataKeyPairRequest$: () => (/* reexport */ schemas_0/* GenerateDataKeyPairRequest$ */.MWW),
  GenerateDataKeyPairResponse$: () => (/* reexport */ schemas_0/* GenerateDataKeyPairResponse$ */._r$),
  GenerateDataKeyPairWithoutPlaintext$: () => (/* reexport */ schemas_0/* GenerateDataKeyPairWithoutPlaintext$ */.WNh),
  GenerateDataKeyPairWithoutPlaintextCommand: () => (/* reexport */ GenerateDataKeyPairWithoutPlaintextCommand),
  GenerateDataKeyPairWithoutPlaintextRequest$: () => (/* reexport */ schemas_0/* GenerateDataKeyPairWithoutPlaintextRequest$ */.nds),
  GenerateDataKeyPairWithoutPlaintextResponse$: () => (/* reexport */ schemas_0/* GenerateDataKeyPairWithoutPlaintextResponse$ */.dF4),
  GenerateDataKeyRequest$: () => (/* reexport */ schemas_0/* GenerateDataKeyRequest$ */.U6L),
  GenerateDataKeyResponse$: () => (/* reexport */ schemas_0/* GenerateDataKeyResponse$ */.ivr),
  GenerateDataKeyWithoutPlaintext$: () => (/* reexport */ schemas_0/* GenerateDataKeyWithoutPlaintext$ */.gyI),
  GenerateDataKeyWithoutPlaintextCommand: () => (/* reexport */ GenerateDataKeyWithoutPlaintextCommand),
  GenerateDataKeyWithoutPlaintextRequest$: () => (/* reexport */ schemas_0/* GenerateDataKeyWithoutPlaintextRequest$ */.Vog),
  GenerateDataKeyWithoutPlaintextResponse$: () => (/* reexport */ schemas_0/* GenerateDataKeyWithoutPlaintextResponse$ */.L_M),
  GenerateMac$: () => (/* reexport */ schemas_0/* GenerateMac$ */.v2K),
  GenerateMacCommand: () => (/* reexport */ GenerateMacCommand),
  GenerateMacRequest$: () => (/* reexport */ schemas_0/* GenerateMacRequest$ */.I_5),
  GenerateMacResponse$: () => (/* reexport */ schemas_0/* GenerateMacResponse$ */._zJ),
  GenerateRandom$: () => (/* reexport */ schemas_0/* GenerateRandom$ */.XGw),
  GenerateRandomCommand: () => (/* reexport */ GenerateRandomCommand),
  GenerateRandomRequest$: () => (/* reexport */ schemas_0/* GenerateRandomRequest$ */.Eaf),
  GenerateRandomResponse$: () => (/* reexport */ schemas_0/* GenerateRandomResponse$ */.CHt),
  GetKeyLastUsage$: () => (/* reexport */ schemas_0/* GetKeyLastUsage$ */.lP9),
  GetKeyLastUsageCommand: () => (/* reexport */ GetKeyLastUsageCommand),
  GetKeyLastUsageRequest$: () => (/* reexport */ schemas_0/* GetKeyLastUsageRequest$ */.mlt),
  GetKeyLastUsageResponse$: () => (/* reexport */ schemas_0/* GetKeyLastUsageResponse$ */.w69),
  GetKeyPolicy$: () => (/* reexport */ schemas_0/* GetKeyPolicy$ */._4r),
  GetKeyPolicyCommand: () => (/* reexport */ GetKeyPolicyCommand),
  GetKeyPolicyRequest$: () => (/* reexport */ schemas_0/* GetKeyPolicyRequest$ */.bcN),
  GetKeyPolicyResponse$: () => (/* reexport */ schemas_0/* GetKeyPolicyResponse$ */.bBV),
  GetKeyRotationStatus$: () => (/* reexport */ schemas_0/* GetKeyRotationStatus$ */._Pn),
  GetKeyRotationStatusCommand: () => (/* reexport */ GetKeyRotationStatusCommand),
  GetKeyRotationStatusRequest$: () => (/* reexport */ schemas_0/* GetKeyRotationStatusRequest$ */.pyJ),
  GetKeyRotationStatusResponse$: () => (/* reexport */ schemas_0/* GetKeyRotationStatusResponse$ */.NrH),
  GetParametersForImport$: () => (/* reexport */ schemas_0/* GetParametersForImport$ */.xMJ),
  GetParametersForImportCommand: () => (/* reexport */ GetParametersForImportCommand),
  GetParametersForImportRequest$: () => (/* reexport */ schemas_0/* GetParametersForImportRequest$ */.Ql$),
  GetParametersForImportResponse$: () => (/* reexport */ schemas_0/* GetParametersForImportResponse$ */.OSe),
  GetPublicKey$: () => (/* reexport */ schemas_0/* GetPublicKey$ */.lVr),
  GetPublicKeyCommand: () => (/* reexport */ GetPublicKeyCommand),
  GetPublicKeyRequest$: () => (/* reexport */ schemas_0/* GetPublicKeyRequest$ */.Aqp),
  GetPublicKeyResponse$: () => (/* reexport */ schemas_0/* GetPublicKeyResponse$ */.UKn),
  GrantConstraints$: () => (/* reexport */ schemas_0/* GrantConstraints$ */.jzl),
  GrantListEntry$: () => (/* reexport */ schemas_0/* GrantListEntry$ */.Fsh),
  GrantOperation: () => (/* reexport */ GrantOperation),
  ImportKeyMaterial$: () => (/* reexport */ schemas_0/* ImportKeyMaterial$ */.i56),
  ImportKeyMaterialCommand: () => (/* reexport */ ImportKeyMaterialCommand),
  ImportKeyMaterialRequest$: () => (/* reexport */ schemas_0/* ImportKeyMaterialRequest$ */.JmQ),
  ImportKeyMaterialResponse$: () => (/* reexport */ schemas_0/* ImportKeyMaterialResponse$ */.BXh),
  ImportState: () => (/* reexport */ ImportState),
  ImportType: () => (/* reexport */ ImportType),
  IncludeKeyMaterial: () => (/* reexport */ IncludeKeyMaterial),
  IncorrectKeyException: () => (/* reexport */ errors/* IncorrectKeyException */.wj),
  IncorrectKeyException$: () => (/* reexport */ schemas_0/* IncorrectKeyException$ */.E76),
  IncorrectKeyMaterialException: () => (/* reexport */ errors/* IncorrectKeyMaterialException */.ju),
  IncorrectKeyMaterialException$: () => (/* reexport */ schemas_0/* IncorrectKeyMaterialException$ */.vtW),
  IncorrectTrustAnchorException: () => (/* reexport */ errors/* IncorrectTrustAnchorException */.oZ),
  IncorrectTrustAnchorException$: () => (/* reexport */ schemas_0/* IncorrectTrustAnchorException$ */.IBN),
  InvalidAliasNameException: () => (/* reexport */ errors/* InvalidAliasNameException */.C2),
  InvalidAliasNameException$: () => (/* reexport */ schemas_0/* InvalidAliasNameException$ */.eWg),
  InvalidArnException: () => (/* reexport */ errors/* InvalidArnException */.w$),
  InvalidArnException$: () => (/* reexport */ schemas_0/* InvalidArnException$ */.Ylo),
  InvalidCiphertextException: () => (/* reexport */ errors/* InvalidCiphertextException */.x2),
  InvalidCiphertextException$: () => (/* reexport */ schemas_0/* InvalidCiphertextException$ */.xL1),
  InvalidGrantIdException: () => (/* reexport */ errors/* InvalidGrantIdException */.IF),
  InvalidGrantIdException$: () => (/* reexport */ schemas_0/* InvalidGrantIdException$ */.ySs),
  InvalidGrantTokenException: () => (/* reexport */ errors/* InvalidGrantTokenException */.s7),
  InvalidGrantTokenException$: () => (/* reexport */ schemas_0/* InvalidGrantTokenException$ */.Q9c),
  InvalidImportTokenException: () => (/* reexport */ errors/* InvalidImportTokenException */.r8),
  InvalidImportTokenException$: () => (/* reexport */ schemas_0/* InvalidImportTokenException$ */.dQt),
  InvalidKeyUsageException: () => (/* reexport */ errors/* InvalidKeyUsageException */.bg),
  InvalidKeyUsageException$: () => (/* reexport */ schemas_0/* InvalidKeyUsageException$ */.deb),
  InvalidMarkerException: () => (/* reexport */ errors/* InvalidMarkerException */.Tk),
  InvalidMarkerException$: () => (/* reexport */ schemas_0/* InvalidMarkerException$ */.PPS),
  KMS: () => (/* reexport */ KMS),
  KMSClient: () => (/* reexport */ KMSClient/* KMSClient */.p),
  KMSInternalException: () => (/* reexport */ errors/* KMSInternalException */.Yz),
  KMSInternalException$: () => (/* reexport */ schemas_0/* KMSInternalException$ */.A70),
  KMSInvalidMacException: () => (/* reexport */ errors/* KMSInvalidMacException */.H5),
  KMSInvalidMacException$: () => (/* reexport */ schemas_0/* KMSInvalidMacException$ */.vcL),
  KMSInvalidSignatureException: () => (/* reexport */ errors/* KMSInvalidSignatureException */.eJ),
  KMSInvalidSignatureException$: () => (/* reexport */ schemas_0/* KMSInvalidSignatureException$ */.SVt),
  KMSInvalidStateException: () => (/* reexport */ errors/* KMSInvalidStateException */.$U),
  KMSInvalidStateException$: () => (/* reexport */ schemas_0/* KMSInvalidStateException$ */.fVP),
  KMSServiceException: () => (/* reexport */ KMSServiceException/* KMSServiceException */.G),
  KMSServiceException$: () => (/* reexport */ schemas_0/* KMSServiceException$ */.UGo),
  KeyAgreementAlgorithmSpec: () => (/* reexport */ KeyAgreementAlgorithmSpec),
  KeyEncryptionMechanism: () => (/* reexport */ KeyEncryptionMechanism),
  KeyLastUsageData$: () => (/* reexport */ schemas_0/* KeyLastUsageData$ */.Bsb),
  KeyLastUsageTrackingOperation: () => (/* reexport */ KeyLastUsageTrackingOperation),
  KeyListEntry$: () => (/* reexport */ schemas_0/* KeyListEntry$ */.onI),
  KeyManagerType: () => (/* reexport */ KeyManagerType),
  KeyMaterialState: () => (/* reexport */ KeyMaterialState),
  KeyMetadata$: () => (/* reexport */ schemas_0/* KeyMetadata$ */.ZBw),
  KeySpec: () => (/* reexport */ KeySpec),
  KeyState: () => (/* reexport */ KeyState),
  KeyUnavailableException: () => (/* reexport */ errors/* KeyUnavailableException */.dt),
  KeyUnavailableException$: () => (/* reexport */ schemas_0/* KeyUnavailableException$ */.LHN),
  KeyUsageType: () => (/* reexport */ KeyUsageType),
  LimitExceededException: () => (/* reexport */ errors/* LimitExceededException */.UC),
  LimitExceededException$: () => (/* reexport */ schemas_0/* LimitExceededException$ */.qrA),
  ListAliases$: () => (/* reexport */ schemas_0/* ListAliases$ */.pyn),
  ListAliasesCommand: () => (/* reexport */ ListAliasesCommand),
  ListAliasesRequest$: () => (/* reexport */ schemas_0/* ListAliasesRequest$ */.QvJ),
  ListAliasesResponse$: () => (/* reexport */ schemas_0/* ListAliasesResponse$ */.sJy),
  ListGrants$: () => (/* reexport */ schemas_0/* ListGrants$ */.wE_),
  ListGrantsCommand: () => (/* reexport */ ListGrantsCommand),
  ListGrantsRequest$: () => (/* reexport */ schemas_0/* ListGrantsRequest$ */.NmV),
  ListGrantsResponse$: () => (/* reexport */ schemas_0/* ListGrantsResponse$ */.V9m),
  ListKeyPolicies$: () => (/* reexport */ schemas_0/* ListKeyPolicies$ */.wyf),
  ListKeyPoliciesCommand: () => (/* reexport */ ListKeyPoliciesCommand),
  ListKeyPoliciesRequest$: () => (/* reexport */ schemas_0/* ListKeyPoliciesRequest$ */.Zaf),
  ListKeyPoliciesResponse$: () => (/* reexport */ schemas_0/* ListKeyPoliciesResponse$ */.tbi),
  ListKeyRotations$: () => (/* reexport */ schemas_0/* ListKeyRotations$ */.fjx),
  ListKeyRotationsCommand: () => (/* reexport */ ListKeyRotationsCommand),
  ListKeyRotationsRequest$: () => (/* reexport */ schemas_0/* ListKeyRotationsRequest$ */.wbm),
  ListKeyRotationsResponse$: () => (/* reexport */ schemas_0/* ListKeyRotationsResponse$ */.YLp),
  ListKeys$: () => (/* reexport */ schemas_0/* ListKeys$ */.joE),
  ListKeysCommand: () => (/* reexport */ ListKeysCommand),
  ListKeysRequest$: () => (/* reexport */ schemas_0/* ListKeysRequest$ */._D8),
  ListKeysResponse$: () => (/* reexport */ schemas_0/* ListKeysResponse$ */.sQr),
  ListResourceTags$: () => (/* reexport */ schemas_0/* ListResourceTags$ */.szV),
  ListResourceTagsCommand: () => (/* reexport */ ListResourceTagsCommand),
  ListResourceTagsRequest$: () => (/* reexport */ schemas_0/* ListResourceTagsRequest$ */.rui),
  ListResourceTagsResponse$: () => (/* reexport */ schemas_0/* ListResourceTagsResponse$ */.Fee),
  ListRetirableGrants$: () => (/* reexport */ schemas_0/* ListRetirableGrants$ */.iSt),
  ListRetirableGrantsCommand: () => (/* reexport */ ListRetirableGrantsCommand),
  ListRetirableGrantsRequest$: () => (/* reexport */ schemas_0/* ListRetirableGrantsRequest$ */.$kP),
  MacAlgorithmSpec: () => (/* reexport */ MacAlgorithmSpec),
  MalformedPolicyDocumentException: () => (/* reexport */ errors/* MalformedPolicyDocumentException */._Z),
  MalformedPolicyDocumentException$: () => (/* reexport */ schemas_0/* MalformedPolicyDocumentException$ */.qHG),
  MessageType: () => (/* reexport */ MessageType),
  MultiRegionConfiguration$: () => (/* reexport */ schemas_0/* MultiRegionConfiguration$ */.wxf),
  MultiRegionKey$: () => (/* reexport */ schemas_0/* MultiRegionKey$ */.b8B),
  MultiRegionKeyType: () => (/* reexport */ MultiRegionKeyType),
  NotFoundException: () => (/* reexport */ errors/* NotFoundException */.X6),
  NotFoundException$: () => (/* reexport */ schemas_0/* NotFoundException$ */.nzc),
  OriginType: () => (/* reexport */ OriginType),
  PutKeyPolicy$: () => (/* reexport */ schemas_0/* PutKeyPolicy$ */.xQ6),
  PutKeyPolicyCommand: () => (/* reexport */ PutKeyPolicyCommand),
  PutKeyPolicyRequest$: () => (/* reexport */ schemas_0/* PutKeyPolicyRequest$ */.Id0),
  ReEncrypt$: () => (/* reexport */ schemas_0/* ReEncrypt$ */.rUz),
  ReEncryptCommand: () => (/* reexport */ ReEncryptCommand),
  ReEncryptRequest$: () => (/* reexport */ schemas_0/* ReEncryptRequest$ */.cmv),
  ReEncryptResponse$: () => (/* reexport */ schemas_0/* ReEncryptResponse$ */.UC7),
  RecipientInfo$: () => (/* reexport */ schemas_0/* RecipientInfo$ */.AbF),
  ReplicateKey$: () => (/* reexport */ schemas_0/* ReplicateKey$ */.rT1),
  ReplicateKeyCommand: () => (/* reexport */ ReplicateKeyCommand),
  ReplicateKeyRequest$: () => (/* reexport */ schemas_0/* ReplicateKeyRequest$ */.MJq),
  ReplicateKeyResponse$: () => (/* reexport */ schemas_0/* ReplicateKeyResponse$ */.Gg$),
  RetireGrant$: () => (/* reexport */ schemas_0/* RetireGrant$ */.GyE),
  RetireGrantCommand: () => (/* reexport */ RetireGrantCommand),
  RetireGrantRequest$: () => (/* reexport */ schemas_0/* RetireGrantRequest$ */.n2r),
  RevokeGrant$: () => (/* reexport */ schemas_0/* RevokeGrant$ */.dg_),
  RevokeGrantCommand: () => (/* reexport */ RevokeGrantCommand),
  RevokeGrantRequest$: () => (/* reexport */ schemas_0/* RevokeGrantRequest$ */.oJo),
  RotateKeyOnDemand$: () => (/* reexport */ schemas_0/* RotateKeyOnDemand$ */.HVZ),
  RotateKeyOnDemandCommand: () => (/* reexport */ RotateKeyOnDemandCommand),
  RotateKeyOnDemandRequest$: () => (/* reexport */ schemas_0/* RotateKeyOnDemandRequest$ */.WA0),
  RotateKeyOnDemandResponse$: () => (/* reexport */ schemas_0/* RotateKeyOnDemandResponse$ */.kXN),
  RotationType: () => (/* reexport */ RotationType),
  RotationsListEntry$: () => (/* reexport */ schemas_0/* RotationsListEntry$ */.aU9),
  ScheduleKeyDeletion$: () => (/* reexport */ schemas_0/* ScheduleKeyDeletion$ */.beC),
  ScheduleKeyDeletionCommand: () => (/* reexport */ ScheduleKeyDeletionCommand),
  ScheduleKeyDeletionRequest$: () => (/* reexport */ schemas_0/* ScheduleKeyDeletionRequest$ */.elb),
  ScheduleKeyDeletionResponse$: () => (/* reexport */ schemas_0/* ScheduleKeyDeletionResponse$ */.Ucm),
  Sign$: () => (/* reexport */ schemas_0/* Sign$ */.c19),
  SignCommand: () => (/* reexport */ SignCommand),
  SignRequest$: () => (/* reexport */ schemas_0/* SignRequest$ */.hV7),
  SignResponse$: () => (/* reexport */ schemas_0/* SignResponse$ */.Nmc),
  SigningAlgorithmSpec: () => (/* reexport */ SigningAlgorithmSpec),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagException: () => (/* reexport */ errors/* TagException */.oP),
  TagException$: () => (/* reexport */ schemas_0/* TagException$ */.Sc4),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand),
  TagResourceRequest$: () => (/* reexport */ schemas_0/* TagResourceRequest$ */.uG_),
  UnsupportedOperationException: () => (/* reexport */ errors/* UnsupportedOperationException */.e$),
  UnsupportedOperationException$: () => (/* reexport */ schemas_0/* UnsupportedOperationException$ */.MmW),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand),
  UntagResourceRequest$: () => (/* reexport */ schemas_0/* UntagResourceRequest$ */.H$X),
  UpdateAlias$: () => (/* reexport */ schemas_0/* UpdateAlias$ */.qEk),
  UpdateAliasCommand: () => (/* reexport */ UpdateAliasCommand),
  UpdateAliasRequest$: () => (/* reexport */ schemas_0/* UpdateAliasRequest$ */.$e9),
  UpdateCustomKeyStore$: () => (/* reexport */ schemas_0/* UpdateCustomKeyStore$ */.bV2),
  UpdateCustomKeyStoreCommand: () => (/* reexport */ UpdateCustomKeyStoreCommand),
  UpdateCustomKeyStoreRequest$: () => (/* reexport */ schemas_0/* UpdateCustomKeyStoreRequest$ */.igB),
  UpdateCustomKeyStoreResponse$: () => (/* reexport */ schemas_0/* UpdateCustomKeyStoreResponse$ */.I9),
  UpdateKeyDescription$: () => (/* reexport */ schemas_0/* UpdateKeyDescription$ */.Vks),
  UpdateKeyDescriptionCommand: () => (/* reexport */ UpdateKeyDescriptionCommand),
  UpdateKeyDescriptionRequest$: () => (/* reexport */ schemas_0/* UpdateKeyDescriptionRequest$ */.Ali),
  UpdatePrimaryRegion$: () => (/* reexport */ schemas_0/* UpdatePrimaryRegion$ */._H3),
  UpdatePrimaryRegionCommand: () => (/* reexport */ UpdatePrimaryRegionCommand),
  UpdatePrimaryRegionRequest$: () => (/* reexport */ schemas_0/* UpdatePrimaryRegionRequest$ */.dcs),
  Verify$: () => (/* reexport */ schemas_0/* Verify$ */.YTZ),
  VerifyCommand: () => (/* reexport */ VerifyCommand),
  VerifyMac$: () => (/* reexport */ schemas_0/* VerifyMac$ */.pk2),
  VerifyMacCommand: () => (/* reexport */ VerifyMacCommand),
  VerifyMacRequest$: () => (/* reexport */ schemas_0/* VerifyMacRequest$ */.Yxi),
  VerifyMacResponse$: () => (/* reexport */ schemas_0/* VerifyMacResponse$ */.kbc),
  VerifyRequest$: () => (/* reexport */ schemas_0/* VerifyRequest$ */.rqb),
  VerifyResponse$: () => (/* reexport */ schemas_0/* VerifyResponse$ */.rDA),
  WrappingKeySpec: () => (/* reexport */ WrappingKeySpec),
  XksKeyAlreadyInUseException: () => (/* reexport */ errors/* XksKeyAlreadyInUseException */.B$),
  XksKeyAlreadyInUseException$: () => (/* reexport */ schemas_0/* XksKeyAlreadyInUseException$ */.hoN),
  XksKeyConfigurationType$: () => (/* reexport */ schemas_0/* XksKeyConfigurationType$ */.Gtk),
  XksKeyInvalidConfigurationException: () => (/* reexport */ errors/* XksKeyInvalidConfigurationException */.AD),
  XksKeyInvalidConfigurationException$: () => (/* reexport */ schemas_0/* XksKeyInvalidConfigurationException$ */.Cie),
  XksKeyNotFoundException: () => (/* reexport */ errors/* XksKeyNotFoundException */.ot),
  XksKeyNotFoundException$: () => (/* reexport */ schemas_0/* XksKeyNotFoundException$ */.I7v),
  XksProxyAuthenticationCredentialType$: () => (/* reexport */ schemas_0/* XksProxyAuthenticationCredentialType$ */.QKK),
  XksProxyConfigurationType$: () => (/* reexport */ schemas_0/* XksProxyConfigurationType$ */.X5Z),
  XksProxyConnectivityType: () => (/* reexport */ XksProxyConnectivityType),
  XksProxyIncorrectAuthenticationCredentialException: () => (/* reexport */ errors/* XksProxyIncorrectAuthenticationCredentialException */.ye),
  XksProxyIncorrectAuthenticationCredentialException$: () => (/* reexport */ schemas_0/* XksProxyIncorrectAuthenticationCredentialException$ */.SSb),
  XksProxyInvalidConfigurationException: () => (/* reexport */ errors/* XksProxyInvalidConfigurationException */.Jm),
  XksProxyInvalidConfigurationException$: () => (/* reexport */ schemas_0/* XksProxyInvalidConfigurationException$ */.vWd),
  XksProxyInvalidResponseException: () => (/* reexport */ errors/* XksProxyInvalidResponseException */.m9),
  XksProxyInvalidResponseException$: () => (/* reexport */ schemas_0/* XksProxyInvalidResponseException$ */.UIV),
  XksProxyUriEndpointInUseException: () => (/* reexport */ errors/* XksProxyUriEndpointInUseException */.BK),
  XksProxyUriEndpointInUseException$: () => (/* reexport */ schemas_0/* XksProxyUriEndpointInUseException$ */.DiR),
  XksProxyUriInUseException: () => (/* reexport */ errors/* XksProxyUriInUseException */.ML),
  XksProxyUriInUseException$: () => (/* reexport */ schemas_0/* XksProxyUriInUseException$ */.kL3),
  XksProxyUriUnreachableException: () => (/* reexport */ errors/* XksProxyUriUnreachableException */.ET),
  XksProxyUriUnreachableException$: () => (/* reexport */ schemas_0/* XksProxyUriUnreachableException$ */.qWi),
  XksProxyVpcEndpointServiceInUseException: () => (/* reexport */ errors/* XksProxyVpcEndpointServiceInUseException */.rn),
  XksProxyVpcEndpointServiceInUseException$: () => (/* reexport */ schemas_0/* XksProxyVpcEndpointServiceInUseException$ */.rSz),
  XksProxyVpcEndpointServiceInvalidConfigurationException: () => (/* reexport */ errors/* XksProxyVpcEndpointServiceInvalidConfigurationException */.su),
  XksProxyVpcEndpointServiceInvalidConfigurationException$: () => (/* reexport */ schemas_0/* XksProxyVpcEndpointServiceInvalidConfigurationException$ */.aNJ),
  XksProxyVpcEndpointServiceNotFoundException: () => (/* reexport */ errors/* XksProxyVpcEndpointServiceNotFoundException */.G1),
  XksProxyVpcEndpointServiceNotFoundException$: () => (/* reexport */ schemas_0/* XksProxyVpcEndpointServiceNotFoundException$ */._hQ),
  __Client: () => (/* reexport */ KMSClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateDescribeCustomKeyStores: () => (/* reexport */ paginateDescribeCustomKeyStores),
  paginateListAliases: () => (/* reexport */ paginateListAliases),
  paginateListGrants: () => (/* reexport */ paginateListGrants),
  paginateListKeyPolicies: () => (/* reexport */ paginateListKeyPolicies),
  paginateListKeyRotations: () => (/* reexport */ paginateListKeyRotations),
  paginateListKeys: () => (/* reexport */ paginateListKeys),
  paginateListResourceTags: () => (/* reexport */ paginateListResourceTags),
  paginateListRetirableGrants: () => (/* reexport */ paginateListRetirableGrants)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/KMSClient.js + 8 modules
var KMSClient = __webpack_require__(4954);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(92658);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(51016);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(15142);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/CancelKeyDeletionCommand.js


class CancelKeyDeletionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelKeyDeletion", schemas_0/* CancelKeyDeletion$ */.UZ5) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ConnectCustomKeyStoreCommand.js


class ConnectCustomKeyStoreCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ConnectCustomKeyStore", schemas_0/* ConnectCustomKeyStore$ */.mpQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/CreateAliasCommand.js


class CreateAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateAlias", schemas_0/* CreateAlias$ */.$vy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/CreateCustomKeyStoreCommand.js


class CreateCustomKeyStoreCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCustomKeyStore", schemas_0/* CreateCustomKeyStore$ */.uLV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/CreateGrantCommand.js


class CreateGrantCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateGrant", schemas_0/* CreateGrant$ */.F3b) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/CreateKeyCommand.js


class CreateKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateKey", schemas_0/* CreateKey$ */.CMp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DecapsulateCommand.js


class DecapsulateCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Decapsulate", schemas_0/* Decapsulate$ */.kON) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DecryptCommand.js


class DecryptCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Decrypt", schemas_0/* Decrypt$ */.Awy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DeleteAliasCommand.js


class DeleteAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteAlias", schemas_0/* DeleteAlias$ */.cWK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DeleteCustomKeyStoreCommand.js


class DeleteCustomKeyStoreCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCustomKeyStore", schemas_0/* DeleteCustomKeyStore$ */.tti) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DeleteImportedKeyMaterialCommand.js


class DeleteImportedKeyMaterialCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteImportedKeyMaterial", schemas_0/* DeleteImportedKeyMaterial$ */.C4M) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DeriveSharedSecretCommand.js


class DeriveSharedSecretCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeriveSharedSecret", schemas_0/* DeriveSharedSecret$ */.TNM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DescribeCustomKeyStoresCommand.js


class DescribeCustomKeyStoresCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeCustomKeyStores", schemas_0/* DescribeCustomKeyStores$ */.WkQ) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DescribeKeyCommand.js
var DescribeKeyCommand = __webpack_require__(64404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DisableKeyCommand.js


class DisableKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DisableKey", schemas_0/* DisableKey$ */.gee) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DisableKeyRotationCommand.js


class DisableKeyRotationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DisableKeyRotation", schemas_0/* DisableKeyRotation$ */.OEc) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DisconnectCustomKeyStoreCommand.js


class DisconnectCustomKeyStoreCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DisconnectCustomKeyStore", schemas_0/* DisconnectCustomKeyStore$ */.WMf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/EnableKeyCommand.js


class EnableKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "EnableKey", schemas_0/* EnableKey$ */.bS_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/EnableKeyRotationCommand.js


class EnableKeyRotationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "EnableKeyRotation", schemas_0/* EnableKeyRotation$ */.PVg) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/EncapsulateCommand.js


class EncapsulateCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Encapsulate", schemas_0/* Encapsulate$ */.aZn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/EncryptCommand.js


class EncryptCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Encrypt", schemas_0/* Encrypt$ */.mN$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateDataKeyCommand.js


class GenerateDataKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateDataKey", schemas_0/* GenerateDataKey$ */.FzK) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateDataKeyPairCommand.js


class GenerateDataKeyPairCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateDataKeyPair", schemas_0/* GenerateDataKeyPair$ */.Bvx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateDataKeyPairWithoutPlaintextCommand.js


class GenerateDataKeyPairWithoutPlaintextCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateDataKeyPairWithoutPlaintext", schemas_0/* GenerateDataKeyPairWithoutPlaintext$ */.WNh) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateDataKeyWithoutPlaintextCommand.js


class GenerateDataKeyWithoutPlaintextCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateDataKeyWithoutPlaintext", schemas_0/* GenerateDataKeyWithoutPlaintext$ */.gyI) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateMacCommand.js


class GenerateMacCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateMac", schemas_0/* GenerateMac$ */.v2K) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GenerateRandomCommand.js


class GenerateRandomCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GenerateRandom", schemas_0/* GenerateRandom$ */.XGw) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GetKeyLastUsageCommand.js


class GetKeyLastUsageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetKeyLastUsage", schemas_0/* GetKeyLastUsage$ */.lP9) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GetKeyPolicyCommand.js


class GetKeyPolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetKeyPolicy", schemas_0/* GetKeyPolicy$ */._4r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GetKeyRotationStatusCommand.js


class GetKeyRotationStatusCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetKeyRotationStatus", schemas_0/* GetKeyRotationStatus$ */._Pn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GetParametersForImportCommand.js


class GetParametersForImportCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetParametersForImport", schemas_0/* GetParametersForImport$ */.xMJ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/GetPublicKeyCommand.js


class GetPublicKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPublicKey", schemas_0/* GetPublicKey$ */.lVr) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ImportKeyMaterialCommand.js


class ImportKeyMaterialCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ImportKeyMaterial", schemas_0/* ImportKeyMaterial$ */.i56) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListAliasesCommand.js


class ListAliasesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListAliases", schemas_0/* ListAliases$ */.pyn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListGrantsCommand.js


class ListGrantsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListGrants", schemas_0/* ListGrants$ */.wE_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListKeyPoliciesCommand.js


class ListKeyPoliciesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListKeyPolicies", schemas_0/* ListKeyPolicies$ */.wyf) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListKeyRotationsCommand.js


class ListKeyRotationsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListKeyRotations", schemas_0/* ListKeyRotations$ */.fjx) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListKeysCommand.js


class ListKeysCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListKeys", schemas_0/* ListKeys$ */.joE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListResourceTagsCommand.js


class ListResourceTagsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListResourceTags", schemas_0/* ListResourceTags$ */.szV) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ListRetirableGrantsCommand.js


class ListRetirableGrantsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListRetirableGrants", schemas_0/* ListRetirableGrants$ */.iSt) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/PutKeyPolicyCommand.js


class PutKeyPolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutKeyPolicy", schemas_0/* PutKeyPolicy$ */.xQ6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ReEncryptCommand.js


class ReEncryptCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ReEncrypt", schemas_0/* ReEncrypt$ */.rUz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ReplicateKeyCommand.js


class ReplicateKeyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ReplicateKey", schemas_0/* ReplicateKey$ */.rT1) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/RetireGrantCommand.js


class RetireGrantCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RetireGrant", schemas_0/* RetireGrant$ */.GyE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/RevokeGrantCommand.js


class RevokeGrantCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RevokeGrant", schemas_0/* RevokeGrant$ */.dg_) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/RotateKeyOnDemandCommand.js


class RotateKeyOnDemandCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RotateKeyOnDemand", schemas_0/* RotateKeyOnDemand$ */.HVZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/ScheduleKeyDeletionCommand.js


class ScheduleKeyDeletionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ScheduleKeyDeletion", schemas_0/* ScheduleKeyDeletion$ */.beC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/SignCommand.js


class SignCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Sign", schemas_0/* Sign$ */.c19) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/UpdateAliasCommand.js


class UpdateAliasCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateAlias", schemas_0/* UpdateAlias$ */.qEk) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/UpdateCustomKeyStoreCommand.js


class UpdateCustomKeyStoreCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCustomKeyStore", schemas_0/* UpdateCustomKeyStore$ */.bV2) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/UpdateKeyDescriptionCommand.js


class UpdateKeyDescriptionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateKeyDescription", schemas_0/* UpdateKeyDescription$ */.Vks) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/UpdatePrimaryRegionCommand.js


class UpdatePrimaryRegionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdatePrimaryRegion", schemas_0/* UpdatePrimaryRegion$ */._H3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/VerifyCommand.js


class VerifyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "Verify", schemas_0/* Verify$ */.YTZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/VerifyMacCommand.js


class VerifyMacCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "VerifyMac", schemas_0/* VerifyMac$ */.pk2) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/DescribeCustomKeyStoresPaginator.js



const paginateDescribeCustomKeyStores = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, DescribeCustomKeyStoresCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListAliasesPaginator.js



const paginateListAliases = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListAliasesCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListGrantsPaginator.js



const paginateListGrants = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListGrantsCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListKeyPoliciesPaginator.js



const paginateListKeyPolicies = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListKeyPoliciesCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListKeyRotationsPaginator.js



const paginateListKeyRotations = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListKeyRotationsCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListKeysPaginator.js



const paginateListKeys = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListKeysCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListResourceTagsPaginator.js



const paginateListResourceTags = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListResourceTagsCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/ListRetirableGrantsPaginator.js



const paginateListRetirableGrants = (0,dist_cjs.createPaginator)(KMSClient/* KMSClient */.p, ListRetirableGrantsCommand, "Marker", "NextMarker", "Limit");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/KMS.js


































































const commands = {
    CancelKeyDeletionCommand: CancelKeyDeletionCommand,
    ConnectCustomKeyStoreCommand: ConnectCustomKeyStoreCommand,
    CreateAliasCommand: CreateAliasCommand,
    CreateCustomKeyStoreCommand: CreateCustomKeyStoreCommand,
    CreateGrantCommand: CreateGrantCommand,
    CreateKeyCommand: CreateKeyCommand,
    DecapsulateCommand: DecapsulateCommand,
    DecryptCommand: DecryptCommand,
    DeleteAliasCommand: DeleteAliasCommand,
    DeleteCustomKeyStoreCommand: DeleteCustomKeyStoreCommand,
    DeleteImportedKeyMaterialCommand: DeleteImportedKeyMaterialCommand,
    DeriveSharedSecretCommand: DeriveSharedSecretCommand,
    DescribeCustomKeyStoresCommand: DescribeCustomKeyStoresCommand,
    DescribeKeyCommand: DescribeKeyCommand/* DescribeKeyCommand */.s,
    DisableKeyCommand: DisableKeyCommand,
    DisableKeyRotationCommand: DisableKeyRotationCommand,
    DisconnectCustomKeyStoreCommand: DisconnectCustomKeyStoreCommand,
    EnableKeyCommand: EnableKeyCommand,
    EnableKeyRotationCommand: EnableKeyRotationCommand,
    EncapsulateCommand: EncapsulateCommand,
    EncryptCommand: EncryptCommand,
    GenerateDataKeyCommand: GenerateDataKeyCommand,
    GenerateDataKeyPairCommand: GenerateDataKeyPairCommand,
    GenerateDataKeyPairWithoutPlaintextCommand: GenerateDataKeyPairWithoutPlaintextCommand,
    GenerateDataKeyWithoutPlaintextCommand: GenerateDataKeyWithoutPlaintextCommand,
    GenerateMacCommand: GenerateMacCommand,
    GenerateRandomCommand: GenerateRandomCommand,
    GetKeyLastUsageCommand: GetKeyLastUsageCommand,
    GetKeyPolicyCommand: GetKeyPolicyCommand,
    GetKeyRotationStatusCommand: GetKeyRotationStatusCommand,
    GetParametersForImportCommand: GetParametersForImportCommand,
    GetPublicKeyCommand: GetPublicKeyCommand,
    ImportKeyMaterialCommand: ImportKeyMaterialCommand,
    ListAliasesCommand: ListAliasesCommand,
    ListGrantsCommand: ListGrantsCommand,
    ListKeyPoliciesCommand: ListKeyPoliciesCommand,
    ListKeyRotationsCommand: ListKeyRotationsCommand,
    ListKeysCommand: ListKeysCommand,
    ListResourceTagsCommand: ListResourceTagsCommand,
    ListRetirableGrantsCommand: ListRetirableGrantsCommand,
    PutKeyPolicyCommand: PutKeyPolicyCommand,
    ReEncryptCommand: ReEncryptCommand,
    ReplicateKeyCommand: ReplicateKeyCommand,
    RetireGrantCommand: RetireGrantCommand,
    RevokeGrantCommand: RevokeGrantCommand,
    RotateKeyOnDemandCommand: RotateKeyOnDemandCommand,
    ScheduleKeyDeletionCommand: ScheduleKeyDeletionCommand,
    SignCommand: SignCommand,
    TagResourceCommand: TagResourceCommand,
    UntagResourceCommand: UntagResourceCommand,
    UpdateAliasCommand: UpdateAliasCommand,
    UpdateCustomKeyStoreCommand: UpdateCustomKeyStoreCommand,
    UpdateKeyDescriptionCommand: UpdateKeyDescriptionCommand,
    UpdatePrimaryRegionCommand: UpdatePrimaryRegionCommand,
    VerifyCommand: VerifyCommand,
    VerifyMacCommand: VerifyMacCommand,
};
const paginators = {
    paginateDescribeCustomKeyStores: paginateDescribeCustomKeyStores,
    paginateListAliases: paginateListAliases,
    paginateListGrants: paginateListGrants,
    paginateListKeyPolicies: paginateListKeyPolicies,
    paginateListKeyRotations: paginateListKeyRotations,
    paginateListKeys: paginateListKeys,
    paginateListResourceTags: paginateListResourceTags,
    paginateListRetirableGrants: paginateListRetirableGrants,
};
class KMS extends KMSClient/* KMSClient */.p {
}
(0,client.createAggregatedClient)(commands, KMS, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/index.js

























































;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/pagination/index.js










;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/models/enums.js
const AlgorithmSpec = {
    RSAES_OAEP_SHA_1: "RSAES_OAEP_SHA_1",
    RSAES_OAEP_SHA_256: "RSAES_OAEP_SHA_256",
    RSAES_PKCS1_V1_5: "RSAES_PKCS1_V1_5",
    RSA_AES_KEY_WRAP_SHA_1: "RSA_AES_KEY_WRAP_SHA_1",
    RSA_AES_KEY_WRAP_SHA_256: "RSA_AES_KEY_WRAP_SHA_256",
    SM2PKE: "SM2PKE",
};
const ConnectionErrorCodeType = {
    CLUSTER_NOT_FOUND: "CLUSTER_NOT_FOUND",
    INSUFFICIENT_CLOUDHSM_HSMS: "INSUFFICIENT_CLOUDHSM_HSMS",
    INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET: "INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET",
    INTERNAL_ERROR: "INTERNAL_ERROR",
    INVALID_CREDENTIALS: "INVALID_CREDENTIALS",
    NETWORK_ERRORS: "NETWORK_ERRORS",
    SUBNET_NOT_FOUND: "SUBNET_NOT_FOUND",
    USER_LOCKED_OUT: "USER_LOCKED_OUT",
    USER_LOGGED_IN: "USER_LOGGED_IN",
    USER_NOT_FOUND: "USER_NOT_FOUND",
    XKS_PROXY_ACCESS_DENIED: "XKS_PROXY_ACCESS_DENIED",
    XKS_PROXY_INVALID_CONFIGURATION: "XKS_PROXY_INVALID_CONFIGURATION",
    XKS_PROXY_INVALID_RESPONSE: "XKS_PROXY_INVALID_RESPONSE",
    XKS_PROXY_INVALID_TLS_CONFIGURATION: "XKS_PROXY_INVALID_TLS_CONFIGURATION",
    XKS_PROXY_NOT_REACHABLE: "XKS_PROXY_NOT_REACHABLE",
    XKS_PROXY_TIMED_OUT: "XKS_PROXY_TIMED_OUT",
    XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION: "XKS_VPC_ENDPOINT_SERVICE_INVALID_CONFIGURATION",
    XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND: "XKS_VPC_ENDPOINT_SERVICE_NOT_FOUND",
};
const ConnectionStateType = {
    CONNECTED: "CONNECTED",
    CONNECTING: "CONNECTING",
    DISCONNECTED: "DISCONNECTED",
    DISCONNECTING: "DISCONNECTING",
    FAILED: "FAILED",
};
const CustomKeyStoreType = {
    AWS_CLOUDHSM: "AWS_CLOUDHSM",
    EXTERNAL_KEY_STORE: "EXTERNAL_KEY_STORE",
};
const XksProxyConnectivityType = {
    PUBLIC_ENDPOINT: "PUBLIC_ENDPOINT",
    VPC_ENDPOINT_SERVICE: "VPC_ENDPOINT_SERVICE",
};
const GrantOperation = {
    CreateGrant: "CreateGrant",
    Decapsulate: "Decapsulate",
    Decrypt: "Decrypt",
    DeriveSharedSecret: "DeriveSharedSecret",
    DescribeKey: "DescribeKey",
    Encapsulate: "Encapsulate",
    Encrypt: "Encrypt",
    GenerateDataKey: "GenerateDataKey",
    GenerateDataKeyPair: "GenerateDataKeyPair",
    GenerateDataKeyPairWithoutPlaintext: "GenerateDataKeyPairWithoutPlaintext",
    GenerateDataKeyWithoutPlaintext: "GenerateDataKeyWithoutPlaintext",
    GenerateMac: "GenerateMac",
    GetPublicKey: "GetPublicKey",
    ReEncryptFrom: "ReEncryptFrom",
    ReEncryptTo: "ReEncryptTo",
    RetireGrant: "RetireGrant",
    Sign: "Sign",
    Verify: "Verify",
    VerifyMac: "VerifyMac",
};
const CustomerMasterKeySpec = {
    ECC_NIST_P256: "ECC_NIST_P256",
    ECC_NIST_P384: "ECC_NIST_P384",
    ECC_NIST_P521: "ECC_NIST_P521",
    ECC_SECG_P256K1: "ECC_SECG_P256K1",
    HMAC_224: "HMAC_224",
    HMAC_256: "HMAC_256",
    HMAC_384: "HMAC_384",
    HMAC_512: "HMAC_512",
    RSA_2048: "RSA_2048",
    RSA_3072: "RSA_3072",
    RSA_4096: "RSA_4096",
    SM2: "SM2",
    SYMMETRIC_DEFAULT: "SYMMETRIC_DEFAULT",
};
const KeySpec = {
    ECC_NIST_EDWARDS25519: "ECC_NIST_EDWARDS25519",
    ECC_NIST_P256: "ECC_NIST_P256",
    ECC_NIST_P384: "ECC_NIST_P384",
    ECC_NIST_P521: "ECC_NIST_P521",
    ECC_SECG_P256K1: "ECC_SECG_P256K1",
    HMAC_224: "HMAC_224",
    HMAC_256: "HMAC_256",
    HMAC_384: "HMAC_384",
    HMAC_512: "HMAC_512",
    ML_DSA_44: "ML_DSA_44",
    ML_DSA_65: "ML_DSA_65",
    ML_DSA_87: "ML_DSA_87",
    ML_KEM_1024: "ML_KEM_1024",
    ML_KEM_512: "ML_KEM_512",
    ML_KEM_768: "ML_KEM_768",
    RSA_2048: "RSA_2048",
    RSA_3072: "RSA_3072",
    RSA_4096: "RSA_4096",
    SM2: "SM2",
    SYMMETRIC_DEFAULT: "SYMMETRIC_DEFAULT",
};
const KeyUsageType = {
    ENCAPSULATE_DECAPSULATE: "ENCAPSULATE_DECAPSULATE",
    ENCRYPT_DECRYPT: "ENCRYPT_DECRYPT",
    GENERATE_VERIFY_MAC: "GENERATE_VERIFY_MAC",
    KEY_AGREEMENT: "KEY_AGREEMENT",
    SIGN_VERIFY: "SIGN_VERIFY",
};
const OriginType = {
    AWS_CLOUDHSM: "AWS_CLOUDHSM",
    AWS_KMS: "AWS_KMS",
    EXTERNAL: "EXTERNAL",
    EXTERNAL_KEY_STORE: "EXTERNAL_KEY_STORE",
};
const EncapsulationAlgorithmSpec = {
    ML_KEM: "ML_KEM",
};
const EncryptionAlgorithmSpec = {
    RSAES_OAEP_SHA_1: "RSAES_OAEP_SHA_1",
    RSAES_OAEP_SHA_256: "RSAES_OAEP_SHA_256",
    SM2PKE: "SM2PKE",
    SYMMETRIC_DEFAULT: "SYMMETRIC_DEFAULT",
};
const ExpirationModelType = {
    KEY_MATERIAL_DOES_NOT_EXPIRE: "KEY_MATERIAL_DOES_NOT_EXPIRE",
    KEY_MATERIAL_EXPIRES: "KEY_MATERIAL_EXPIRES",
};
const KeyAgreementAlgorithmSpec = {
    ECDH: "ECDH",
};
const KeyManagerType = {
    AWS: "AWS",
    CUSTOMER: "CUSTOMER",
};
const KeyState = {
    Creating: "Creating",
    Disabled: "Disabled",
    Enabled: "Enabled",
    PendingDeletion: "PendingDeletion",
    PendingImport: "PendingImport",
    PendingReplicaDeletion: "PendingReplicaDeletion",
    Unavailable: "Unavailable",
    Updating: "Updating",
};
const MacAlgorithmSpec = {
    HMAC_SHA_224: "HMAC_SHA_224",
    HMAC_SHA_256: "HMAC_SHA_256",
    HMAC_SHA_384: "HMAC_SHA_384",
    HMAC_SHA_512: "HMAC_SHA_512",
};
const MultiRegionKeyType = {
    PRIMARY: "PRIMARY",
    REPLICA: "REPLICA",
};
const SigningAlgorithmSpec = {
    ECDSA_SHA_256: "ECDSA_SHA_256",
    ECDSA_SHA_384: "ECDSA_SHA_384",
    ECDSA_SHA_512: "ECDSA_SHA_512",
    ED25519_PH_SHA_512: "ED25519_PH_SHA_512",
    ED25519_SHA_512: "ED25519_SHA_512",
    ML_DSA_SHAKE_256: "ML_DSA_SHAKE_256",
    RSASSA_PKCS1_V1_5_SHA_256: "RSASSA_PKCS1_V1_5_SHA_256",
    RSASSA_PKCS1_V1_5_SHA_384: "RSASSA_PKCS1_V1_5_SHA_384",
    RSASSA_PKCS1_V1_5_SHA_512: "RSASSA_PKCS1_V1_5_SHA_512",
    RSASSA_PSS_SHA_256: "RSASSA_PSS_SHA_256",
    RSASSA_PSS_SHA_384: "RSASSA_PSS_SHA_384",
    RSASSA_PSS_SHA_512: "RSASSA_PSS_SHA_512",
    SM2DSA: "SM2DSA",
};
const DataKeyPairSpec = {
    ECC_NIST_EDWARDS25519: "ECC_NIST_EDWARDS25519",
    ECC_NIST_P256: "ECC_NIST_P256",
    ECC_NIST_P384: "ECC_NIST_P384",
    ECC_NIST_P521: "ECC_NIST_P521",
    ECC_SECG_P256K1: "ECC_SECG_P256K1",
    ML_KEM_1024: "ML_KEM_1024",
    ML_KEM_512: "ML_KEM_512",
    ML_KEM_768: "ML_KEM_768",
    RSA_2048: "RSA_2048",
    RSA_3072: "RSA_3072",
    RSA_4096: "RSA_4096",
    SM2: "SM2",
};
const DataKeySpec = {
    AES_128: "AES_128",
    AES_256: "AES_256",
};
const DryRunModifierType = {
    IGNORE_CIPHERTEXT: "IGNORE_CIPHERTEXT",
};
const KeyEncryptionMechanism = {
    RSAES_OAEP_SHA_256: "RSAES_OAEP_SHA_256",
};
const KeyLastUsageTrackingOperation = {
    Decapsulate: "Decapsulate",
    Decrypt: "Decrypt",
    DeriveSharedSecret: "DeriveSharedSecret",
    Encapsulate: "Encapsulate",
    Encrypt: "Encrypt",
    GenerateDataKey: "GenerateDataKey",
    GenerateDataKeyPair: "GenerateDataKeyPair",
    GenerateDataKeyPairWithoutPlaintext: "GenerateDataKeyPairWithoutPlaintext",
    GenerateDataKeyWithoutPlaintext: "GenerateDataKeyWithoutPlaintext",
    GenerateMac: "GenerateMac",
    ReEncrypt: "ReEncrypt",
    Sign: "Sign",
    Verify: "Verify",
    VerifyMac: "VerifyMac",
};
const WrappingKeySpec = {
    RSA_2048: "RSA_2048",
    RSA_3072: "RSA_3072",
    RSA_4096: "RSA_4096",
    SM2: "SM2",
};
const ImportType = {
    EXISTING_KEY_MATERIAL: "EXISTING_KEY_MATERIAL",
    NEW_KEY_MATERIAL: "NEW_KEY_MATERIAL",
};
const ImportState = {
    IMPORTED: "IMPORTED",
    PENDING_IMPORT: "PENDING_IMPORT",
};
const IncludeKeyMaterial = {
    ALL_KEY_MATERIAL: "ALL_KEY_MATERIAL",
    ROTATIONS_ONLY: "ROTATIONS_ONLY",
};
const KeyMaterialState = {
    CURRENT: "CURRENT",
    NON_CURRENT: "NON_CURRENT",
    PENDING_MULTI_REGION_IMPORT_AND_ROTATION: "PENDING_MULTI_REGION_IMPORT_AND_ROTATION",
    PENDING_ROTATION: "PENDING_ROTATION",
};
const RotationType = {
    AUTOMATIC: "AUTOMATIC",
    ON_DEMAND: "ON_DEMAND",
};
const MessageType = {
    DIGEST: "DIGEST",
    EXTERNAL_MU: "EXTERNAL_MU",
    RAW: "RAW",
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/models/errors.js
var errors = __webpack_require__(37866);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/models/KMSServiceException.js
var KMSServiceException = __webpack_require__(74144);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/index.js












/***/ })

};
