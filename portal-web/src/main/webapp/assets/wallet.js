// Has the reader's own wallet sign what the page shows in words; the form then brings it.
(function () {
  "use strict";
  var DECLINED = 4001;

  function said(text, values) {
    return text.replace(/%(\d)/g, function (place, at) {
      return values[at - 1];
    });
  }

  function refuse(text, values) {
    return Promise.reject({ words: said(text, values) });
  }

  // Only the account that the agreement names can sign it.
  function account(form, wallet) {
    return wallet.request({ method: "eth_requestAccounts" }).then(function (offered) {
      var wanted = form.dataset.address.toLowerCase();
      return offered.some(function (one) {
        return one.toLowerCase() === wanted;
      }) ? wanted : refuse(form.dataset.otherAccount, [offered.join(", ") || "–"]);
    });
  }

  // The chain is part of what is signed; a wallet may know it and only look at another.
  function chain(form, wallet) {
    var wanted = Number(JSON.parse(form.dataset.typed).domain.chainId);
    return wallet.request({ method: "eth_chainId" }).then(function (now) {
      if (Number(now) === wanted) {
        return wanted;
      }
      return wallet.request({
        method: "wallet_switchEthereumChain",
        params: [{ chainId: "0x" + wanted.toString(16) }]
      }).catch(function (refusal) {
        return refusal.code === DECLINED ? Promise.reject(refusal)
          : refuse(form.dataset.otherChain, [Number(now), wanted]);
      });
    });
  }

  function sign(form, wallet) {
    return account(form, wallet).then(function (signer) {
      return chain(form, wallet).then(function () {
        return wallet.request({
          method: "eth_signTypedData_v4",
          params: [signer, form.dataset.typed]
        });
      });
    });
  }

  document.querySelectorAll("form[data-typed]").forEach(function (form) {
    var button = form.querySelector("[data-wallet]");
    if (!button || !window.ethereum) {
      return;
    }
    var status = form.querySelector("[role=status]");
    button.hidden = false;
    form.querySelector("[data-none]").hidden = true;
    button.addEventListener("click", function () {
      status.textContent = form.dataset.busy;
      button.disabled = true;
      sign(form, window.ethereum).then(function (signature) {
        form.querySelector("[name=signature]").value = signature;
        form.submit();
      }).catch(function (refusal) {
        button.disabled = false;
        status.textContent = refusal.words || (refusal.code === DECLINED ? form.dataset.declined
          : said(form.dataset.failed, [refusal.message || String(refusal)]));
      });
    });
  });
}());
