// Passkeys: asks our question of the device and brings its answer. What needs this script is hidden
// until it runs, and stays hidden in browsers that know no passkeys.
(function () {
  "use strict";
  if (!window.PublicKeyCredential || !window.isSecureContext || !navigator.credentials) {
    return;
  }
  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (letter) {
      return letter.charCodeAt(0);
    });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function send(path, fields) {
    return fetch(path, { method: "POST", body: new URLSearchParams(fields) })
      .then(function (answer) {
        if (answer.redirected) {
          // Signed out meanwhile.
          window.location.assign(answer.url);
          return new Promise(function () {});
        }
        return answer.json().then(function (told) {
          return answer.ok ? told : Promise.reject(told);
        });
      });
  }
  function lead(told) {
    window.location.assign(told.to);
  }
  function answerOf(credential) {
    var said = credential.response;
    var response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : null;
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: {},
      response: response
    });
  }
  // A device that has one of one's keys already says so; most else is somebody pressing "cancel".
  function say(place, failure) {
    place.textContent = failure.problem ? failure.problem
      : failure.name === "InvalidStateError" ? place.dataset.known : place.dataset.stopped;
    place.hidden = false;
  }

  function adding(form) {
    var place = form.querySelector("[role=alert]");
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      event.stopPropagation();
      var button = form.querySelector("button");
      place.hidden = true;
      button.disabled = true;
      send("/home/passkeys/question", new FormData(form)).then(function (options) {
        options.challenge = bytes(options.challenge);
        options.user.id = bytes(options.user.id);
        options.excludeCredentials.forEach(function (known) {
          known.id = bytes(known.id);
        });
        return navigator.credentials.create({ publicKey: options });
      }).then(function (credential) {
        return send("/home/passkeys/new", { answer: answerOf(credential) });
      }).then(lead).catch(function (failure) {
        say(place, failure);
      }).finally(function () {
        button.disabled = false;
      });
    });
  }

  function signingIn(area) {
    var place = area.querySelector("[role=alert]");
    var waiting = null;
    var asked = 10 * 60 * 1000;
    function ask(mediation, signal) {
      return send("/sign-in/passkey/question", {}).then(function (options) {
        asked = options.timeout;
        options.challenge = bytes(options.challenge);
        return navigator.credentials.get({
          publicKey: options, mediation: mediation, signal: signal
        });
      }).then(function (credential) {
        return send("/sign-in/passkey", { answer: answerOf(credential), to: area.dataset.to });
      }).then(lead);
    }
    // Among what the browser offers for the field of the login; asked anew before it is too old.
    function offer() {
      var turn = new AbortController();
      waiting = turn;
      window.setTimeout(function () {
        if (waiting === turn) {
          turn.abort();
          offer();
        }
      }, asked * 0.9);
      ask("conditional", turn.signal).catch(function (failure) {
        if (waiting === turn && failure.problem) {
          say(place, failure);
        }
      });
    }
    area.hidden = false;
    area.querySelector("button").addEventListener("click", function () {
      if (waiting) {
        var turn = waiting;
        waiting = null;
        turn.abort();
      }
      place.hidden = true;
      ask("optional", undefined).catch(function (failure) {
        say(place, failure);
      });
    });
    if (window.PublicKeyCredential.isConditionalMediationAvailable) {
      window.PublicKeyCredential.isConditionalMediationAvailable().then(function (available) {
        if (available) {
          offer();
        }
      });
    }
  }

  document.querySelectorAll("form[data-passkey]").forEach(adding);
  document.querySelectorAll("div[data-passkey]").forEach(signingIn);
}());
