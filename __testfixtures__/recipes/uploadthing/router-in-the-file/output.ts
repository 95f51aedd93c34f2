import { createRouteHandler, createUploadthing, type FileRouter } from 'uploadthing/next'
import { currentUser } from '../../../lib/users'

export const dynamic = 'force-dynamic'

const f = createUploadthing()

const done = async ({ file }: { file: unknown }) => ({ uploaded: file })

const router = {
  image: f({ image: { maxFileSize: '4MB' } })
    .middleware(async () => {
      const user = await currentUser()
      if (!user) throw new Error('Unauthorized')
      return { userId: user.id }
    })
    .onUploadComplete(done),
  // For everybody.
  text: f({ text: {} })
    .middleware(({ req, files }) => ({ files }))
    .onUploadComplete(({ metadata, file }) => {
      console.log('req', file)
      return { metadata }
    }),
} satisfies FileRouter

export const { GET, POST } = createRouteHandler({
  router,
  config: { logLevel: 'Debug' },
})
