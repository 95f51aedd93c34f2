import { createRouteHandler, createUploadthing } from 'uploadthing/next'

export const dynamic = 'force-dynamic'

const f = createUploadthing()

export const { GET, POST } = createRouteHandler({ router: { any: f({ blob: {} }).onUploadComplete(() => 'done') } })
