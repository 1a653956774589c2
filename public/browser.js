// Says plainly where the app cannot run. It is no module and in the oldest of words, so that every browser
// can read it; src/main.ts waits for its verdict. The oldest browsers that do are named in the README, too.
(() => {
  var words = '';
  if (location.protocol === 'file:') {
    words =
      '请通过网页服务器打开本图，浏览器不能直接从文件运行它。 ' +
      'Open this map through a web server: browsers do not run it from a file.';
  } else if (!window.HTMLElement || !('popover' in HTMLElement.prototype) || !Array.prototype.toSorted) {
    words =
      '这张地图需要较新的浏览器：Chrome 或 Edge 114、Firefox 125、Safari 17 及以上。' +
      '数据可直接下载：data/assignments.csv。 ' +
      'This map needs a newer browser: Chrome or Edge 114, Firefox 125, Safari 17 or later. ' +
      'The data can be downloaded as data/assignments.csv.';
  }
  if (!words) return;
  document.documentElement.setAttribute('data-unsupported', '');
  var notice = document.createElement('p');
  notice.className = 'unsupported';
  notice.setAttribute('role', 'alert');
  notice.appendChild(document.createTextNode(words));
  document.getElementById('panel').appendChild(notice);
})();
