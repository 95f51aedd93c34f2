type Options = { req: { headers: Record<string, string | undefined> }; res: unknown; file: { name: string } }

interface Builder {
  middleware: (middleware: (options: Options) => unknown) => Builder
  onUploadComplete: (done: (options: Options) => unknown) => Builder
}

export type FileRouter = Record<string, Builder>

export declare const createUploadthing: () => (config: unknown) => Builder
export declare const createRouteHandler: (options: { router: FileRouter }) => (req: unknown, res: unknown) => Promise<void>
export declare const createNextPageApiHandler: typeof createRouteHandler
