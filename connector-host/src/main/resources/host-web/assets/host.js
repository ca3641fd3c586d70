// Pages work without this. With it, a run that is under way shows its progress without being reloaded, and times are local.
(() => {
  "use strict";

  const POLL = 1500;

  for (const time of document.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = time.textContent.trim();
      if (time.hasAttribute("data-local")) {
        time.textContent = at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });
      }
    }
  }

  const live = document.querySelector("[data-live]");
  if (!live) {
    return;
  }
  const look = async () => {
    let answer;
    let fragment;
    try {
      // Named as no page of its own: a sign-in in between must not lead to it.
      const headers = { Accept: "text/html", "X-Requested-With": "XMLHttpRequest" };
      answer = await fetch(live.dataset.live, { headers, redirect: "manual" });
      fragment = await answer.text();
    } catch {
      setTimeout(look, POLL * 4);
      return;
    }
    if (answer.status === 204 || !answer.ok) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(fragment, "text/html");
    live.replaceChildren(...page.body.childNodes);
    if (live.querySelector(".is-running")) {
      document.querySelector("[data-begun]")?.removeAttribute("hidden");
    }
    setTimeout(look, POLL);
  };
  setTimeout(look, POLL);
})();
