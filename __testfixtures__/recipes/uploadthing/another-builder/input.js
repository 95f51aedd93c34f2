import { createRouteHandler, createUploadthing } from 'uploadthing/next-legacy'
import { userOf } from '../../lib/users'

const f = createUploadthing()

const forUsers = (config) => f(config).middleware(async ({ req }) => ({ userId: await userOf(req) }))

export default createRouteHandler({
  router: {
    image: forUsers({ image: {} }).onUploadComplete(() => null),
  },
})
