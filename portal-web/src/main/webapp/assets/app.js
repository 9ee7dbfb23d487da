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
// Figures renew themselves when the chain has spoken: the server tells, or is asked again and again.
(function live() {
  var figures = document.querySelector("[data-spoken]");
  if (!figures) {
    return;
  }
  var wanted = figures.dataset.spoken;
  function renew() {
    if (figures.contains(document.activeElement)) {
      // Nothing is taken from under somebody's hands.
      figures.addEventListener("focusout", function () {
        window.setTimeout(renew);
      }, { once: true });
      return;
    }
    fetch(location.href).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (html) {
      var next = new DOMParser().parseFromString(html, "text/html").querySelector("[data-spoken]");
      if (!next || figures.contains(document.activeElement)) {
        return;
      }
      var open = Array.from(figures.querySelectorAll("details")).map(function (one) {
        return one.open;
      });
      next = document.importNode(next, true);
      next.querySelectorAll("details").forEach(function (one, i) {
        one.open = Boolean(open[i]);
      });
      figures.replaceWith(next);
      figures = next;
      if (Number(next.dataset.spoken) < Number(wanted)) {
        // A copy made a moment ago, for all.
        window.setTimeout(renew, 1500);
      }
    }).catch(function () {
      // Whatever is wrong, the next word may come through.
    });
  }
  function heard(last) {
    if (last !== wanted) {
      wanted = last;
      renew();
    }
  }
  function ask() {
    window.setTimeout(function () {
      fetch("/live/last").then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(answer.status);
      }).then(heard).catch(function () {
        // The next question may be answered.
      }).finally(ask);
    }, 5000);
  }
  function listen() {
    var words = new EventSource("/live");
    words.onmessage = function (word) {
      heard(word.data);
    };
    words.onerror = function () {
      if (words.readyState === EventSource.CLOSED) {
        ask();
      }
    };
  }
  // Not before everything else has come.
  window.setTimeout(window.EventSource ? listen : ask, 1000);
})();
