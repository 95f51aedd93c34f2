import { createNextPageApiHandler, createUploadthing } from 'uploadthing/next-legacy'

const f = createUploadthing()

export default createNextPageApiHandler({ router: { any: f({ blob: {} }).onUploadComplete(() => 'done') } })
