/**
 * Keeps an open page current: asks every 10 seconds whether it changed (mostly a 304) and swaps the content in place, so that nobody loses
 * her place in the text. Without it the page reloads itself by a meta refresh.
 */
export const PAGE_SCRIPT = `(function () {
  'use strict';
  var etag = null;
  var notice = document.querySelector('.ls-offline');
  function show(html) {
    var next = new DOMParser().parseFromString(html, 'text/html');
    var from = next.querySelector('main');
    var to = document.querySelector('main');
    document.title = next.title;
    if (from && from.innerHTML !== to.innerHTML) {
      to.innerHTML = from.innerHTML;
    }
  }
  function check() {
    if (document.hidden) {
      return;
    }
    fetch(location.pathname, { cache: 'no-cache' })
      .then(function (response) {
        if (response.status !== 200 && response.status !== 404) {
          throw new Error(String(response.status));
        }
        var now = response.headers.get('etag');
        notice.hidden = true;
        if (now === etag) {
          return undefined;
        }
        return response.text().then(function (html) {
          etag = now;
          show(html);
        });
      })
      .catch(function () {
        notice.hidden = false;
      });
  }
  setInterval(check, 10000);
  document.addEventListener('visibilitychange', check);
})();
`;
