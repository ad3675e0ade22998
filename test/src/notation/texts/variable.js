const Bucket = 'x';
const CORSRules = [
  { AllowedOrigin: ['*'], AllowedMethod: ['GET'] },
];
