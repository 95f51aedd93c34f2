import { createUploadthing, type FileRouter } from 'uploadthing/next-legacy'

const f = createUploadthing()

export const ownFiles = {
  image: f({ image: { maxFileSize: '4MB' } })
    .middleware(({ req }) => {
      const user = req.headers['x-user']
      if (!user) throw new Error('Unauthorized')
      return { user }
    })
    .onUploadComplete(() => null),
} satisfies FileRouter
