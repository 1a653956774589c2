// What the pipeline uses of its own packages, which are installed beside it only when it runs
// (`npm run geodata`). Neither is a dependency of the app.
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs commands as on mapshaper's command line; files by name, in and out. */
    applyCommands(commands: string, input: Record<string, string>): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}

declare module 'geographiclib-geodesic' {
  interface GeodesicPolygon {
    AddPoint(lat: number, lng: number): void;
    /** @returns the area in m², signed unless `sign` is false and the ring counter-clockwise. */
    Compute(reverse: boolean, sign: boolean): { area: number; perimeter: number };
  }
  const geographiclib: { Geodesic: { WGS84: { Polygon(polyline: boolean): GeodesicPolygon } } };
  export default geographiclib;
}
