declare module 'geojson-validation' {
  const geojsonValidation: {
    /** True only for structurally valid GeoJSON; compare with `=== true`. */
    valid(value: unknown): unknown;
    valid(value: unknown, trace: true): string[] | unknown;
  };
  export default geojsonValidation;
}
