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
