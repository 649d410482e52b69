/** Checked and packed parts of the policy, which `tools/seedLoader.cjs` and `tools/seedTransform.cjs` give. */
declare module "*/seeds/datapackage.json?policy" {
  const packedPolicy: unknown;
  // eslint-disable-next-line import-x/no-default-export -- it stands for a JSON module
  export default packedPolicy;
}

declare module "*/seeds/datapackage.json?policyRest" {
  const packedRest: unknown;
  // eslint-disable-next-line import-x/no-default-export -- it stands for a JSON module
  export default packedRest;
}
