/**
 * In Firefox itself: stops the event page as Firefox does, which asks it first and lets it live if an event comes
 * meanwhile; asked until it has stopped.
 */
export const stopAsked = `(async () => {
  while (extension.backgroundState !== 'stopped') {
    await extension.terminateBackground();
    if (extension.backgroundState === 'starting') return;
  }
})()`;

/** The same without asking, as when its process ends. */
export const stopUnasked = `(async () => {
  extension.emit = (event, ...more) =>
    event === 'background-script-suspend' ? Promise.resolve() : Object.getPrototypeOf(extension).emit.call(extension, event, ...more);
  try {
    if (extension.backgroundState !== 'stopped') await extension.terminateBackground();
  } finally {
    delete extension.emit;
  }
})()`;
