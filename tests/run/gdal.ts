// Makes sure that GDAL is there, by which the published files are tried as QGIS would read them.
//   node tests/run/ts.mjs tests/run/gdal.ts
import { aptInstall, isDebianRoot, onPath } from './chromium.ts';

if (onPath('ogrinfo')) console.log('GDAL is installed.');
else if (isDebianRoot()) {
  console.log('No GDAL found: installing the one of Debian.');
  aptInstall('gdal-bin');
} else {
  console.log('No GDAL found: install it (Debian: gdal-bin), or its tests are skipped.');
  process.exitCode = 1;
}
