// Hashes a file here, in the browser: it goes nowhere. Without this script the hash is pasted.
(function () {
  "use strict";
  var drop = document.getElementById("drop");
  if (!drop || !window.crypto || !window.crypto.subtle) {
    return;
  }
  drop.hidden = false;
  function check(file) {
    file.arrayBuffer().then(function (bytes) {
      return window.crypto.subtle.digest("SHA-256", bytes);
    }).then(function (digest) {
      document.getElementById("hash").value = Array.from(new Uint8Array(digest), function (byte) {
        return byte.toString(16).padStart(2, "0");
      }).join("");
      document.getElementById("check").submit();
    }).catch(function () {
      drop.querySelector("small").textContent = drop.dataset.failed;
    });
  }
  document.getElementById("file").addEventListener("change", function (event) {
    if (event.target.files.length > 0) {
      check(event.target.files[0]);
    }
  });
  document.addEventListener("dragover", function (event) { event.preventDefault(); });
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      check(event.dataTransfer.files[0]);
    }
  });
}());
