import type { Recipe } from './recipe.ts'

/**
 * next-s3-upload: https://next-s3-upload.com/other-providers. From 0.3.4 on it has a handler for route handlers in a module of its own,
 * which has read the body by the time that it asks for a key (read from the code of 0.3.4).
 */
export const nextS3Upload: Recipe = {
  library: 'next-s3-upload',
  shown: [
    { call: 'APIRoute', becomes: "`export { POST } from 'next-s3-upload/route'`" },
    { call: 'APIRoute.configure(…)', becomes: '`configure` of that, as `POST`' },
  ],
  calls: [],
  handlers: [{ name: 'APIRoute', from: ['next-s3-upload'], versions: '<1', needs: [{ next: '13.4.0', version: '>=0.3.4' }], methods: ['POST'], module: 'next-s3-upload/route', message: 'NR381' }],
  factories: [
    {
      name: 'APIRoute.configure',
      from: ['next-s3-upload'],
      versions: '<1',
      needs: [{ next: '13.4.0', version: '>=0.3.4' }],
      methods: ['POST'],
      moved: { to: 'next-s3-upload/route', names: { APIRoute: 'POST' } },
      tells: [{ option: 'key' }],
      message: 'NR381',
    },
  ],
}
