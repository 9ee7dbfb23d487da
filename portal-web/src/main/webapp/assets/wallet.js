// Has the reader's own wallet sign what the page shows in words; the form then brings it.
(function () {
  "use strict";
  document.querySelectorAll("form[data-typed]").forEach(function (form) {
    var button = form.querySelector("[data-wallet]");
    if (!button || !window.ethereum) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      window.ethereum.request({ method: "eth_requestAccounts" }).then(function () {
        return window.ethereum.request({
          method: "eth_signTypedData_v4",
          params: [form.dataset.address, form.dataset.typed]
        });
      }).then(function (signature) {
        form.querySelector("[name=signature]").value = signature;
        form.submit();
      }).catch(function (refusal) {
        form.querySelector("[role=status]").textContent = refusal.message || String(refusal);
      });
    });
  });
}());
