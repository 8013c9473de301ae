/** Stands in for the editor where a module only needs its translations: import this, then the module with `import()`. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode'
      ? { url: import.meta.resolve('./vscodeStandIn.ts'), shortCircuit: true }
      : next(specifier, context),
});
