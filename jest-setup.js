// Jest setup provided by Grafana scaffolding
import './.config/jest-setup';

// Scenes asks for both at import; jsdom has neither. Node's MessageChannel would keep jest from ending.
global.IntersectionObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
global.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
