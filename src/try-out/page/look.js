// Before anything is drawn, so that nothing flashes: the colours that were chosen here, else those of the machine.
(() => {
  const { dataset } = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const kept = (name) => window.localStorage.getItem(`prongsai-${name}`);
  dataset.theme = kept('theme') ?? (dark.matches ? 'dark' : 'light');
  dataset.device = kept('device') ?? 'phone';
  dataset.letters = kept('letters') ?? 'usual';
})();
