/** As much of WebAssembly as is used, for it is in every host but in none of the libraries that all hosts share. */
interface WebAssemblyLike {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number; readonly maximum?: number }) => WasmMemory;
}

export interface WasmMemory { readonly buffer: ArrayBuffer; grow(pages: number): number }

/** Compiles a small module and runs it over a memory of `pages` × 64 KiB. */
export function instantiate(bytes: Uint8Array, pages: number): { readonly memory: WasmMemory; readonly exports: Readonly<Record<string, unknown>> } {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyLike };
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return { memory, exports };
}
