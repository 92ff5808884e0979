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

// Grafana's Combobox measures its words on a canvas, which jsdom does not draw.
HTMLCanvasElement.prototype.getContext = () => ({ measureText: (text) => ({ width: 8 * text.length }) });
