// Everything works without this file. It only says that something is under way, and sends a form once.
document.addEventListener("submit", function (event) {
  var form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  var clock = form.querySelector(".clock");
  if (clock) {
    clock.setAttribute("aria-busy", "true");
    clock.querySelector(".shown").textContent = clock.dataset.busy;
  }
});
// A page taken from the browser's own store is fresh again.
window.addEventListener("pageshow", function (event) {
  if (event.persisted) {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  }
});
// A page about something under way looks again, until it is over.
(function look() {
  var live = document.querySelector("#live[data-live=true]");
  if (!live) {
    return;
  }
  window.setTimeout(function () {
    fetch(location.href).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (html) {
      var next = new DOMParser().parseFromString(html, "text/html").querySelector("#live");
      if (next && next.innerHTML !== live.innerHTML) {
        live.replaceWith(document.importNode(next, true));
      }
    }).catch(function () {
      // Whatever is wrong, the next look may tell.
    }).finally(look);
  }, 2000);
})();
