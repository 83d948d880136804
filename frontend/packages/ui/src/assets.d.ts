/** A picture's address, as the build names it. */
declare module "*.svg" {
  const url: string;
  export default url;
}
