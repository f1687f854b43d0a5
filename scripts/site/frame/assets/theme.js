// Applies the saved theme before the first paint. Access to storage may be blocked.
(() => {
  try {
    const chosen = localStorage.getItem('redoc.colorMode');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.classList.add(chosen);
  } catch {}
})();
