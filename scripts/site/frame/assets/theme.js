// Before anything is drawn: the colours that were chosen on another page. Storage may be forbidden.
(() => {
  try {
    const chosen = localStorage.getItem('redoc.colorMode');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.classList.add(chosen);
  } catch {}
})();
