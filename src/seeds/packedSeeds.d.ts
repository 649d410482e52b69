/** The checked and packed policy, which `tools/seedLoader.cjs` and `tools/seedTransform.cjs` give for this import. */
declare module "*/seeds/datapackage.json?policy" {
  const packedPolicy: unknown;
  // eslint-disable-next-line import-x/no-default-export -- it stands for a JSON module
  export default packedPolicy;
}
