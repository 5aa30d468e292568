/* Read by every engine that Office has ever shown a pane in, Internet Explorer's too: ES5, and no build touches it. */
(function () {
  var WAIT_MS = 15000;
  var notice = document.getElementById('not-started');
  var root = document.getElementById('root');
  if (!notice || !root) return;

  function show() {
    notice.removeAttribute('hidden');
    notice.style.display = 'block';
  }

  // Engines without modules never run the pane, and say nothing of it.
  if (!('noModule' in document.createElement('script'))) show();
  else {
    setTimeout(function () {
      if (root.childNodes.length === 0) show();
    }, WAIT_MS);
  }
})();
