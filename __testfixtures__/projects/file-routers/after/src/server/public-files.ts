import { createUploadthing, type FileRouter } from 'uploadthing/next-legacy'

const f = createUploadthing()

/** What everybody may send. */
export const publicFiles = {
  text: f({ text: { maxFileSize: '64KB' } })
    .middleware(() => ({ from: 'anybody' }))
    .onUploadComplete(({ file }) => ({ file })),
} satisfies FileRouter

export type PublicFiles = typeof publicFiles
