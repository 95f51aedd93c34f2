import type { FileRouter } from './next-legacy.js'

export { createUploadthing, type FileRouter } from './next-legacy.js'
export declare const createRouteHandler: (options: { router: FileRouter }) => Record<'GET' | 'POST', (request: Request) => Promise<Response>>
