// How does a browser prove or make a passkey? Asks the node what to do, lets the device do it, and sends the form with what it said.
// Nothing is kept here. Without this file nobody signs in by passkey; the page says so.
"use strict";
(() => {
  const answer = async (form) => {
    const begun = await fetch(form.dataset.begin, { method: "POST", body: new URLSearchParams() });
    if (!begun.ok) throw new Error(String(begun.status));
    const { ceremony, options } = await begun.json();
    const credential = form.dataset.passkey === "make"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.ceremony.value = ceremony;
    form.elements.reply.value = JSON.stringify(credential.toJSON());
    form.submit();
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [button, failed] = [form.querySelector("button"), form.querySelector("[data-failed]")];
      button.disabled = true;
      failed.hidden = true;
      answer(form).catch(() => {
        button.disabled = false;
        failed.hidden = false;
        failed.focus();
      });
    });
  }
})();
