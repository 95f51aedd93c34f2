import type { CallRecipe, Recipe } from './recipe.ts'

/**
 * multer: https://github.com/expressjs/multer#api. What it makes reads the headers and the stream of a request, and puts `body`, `file` and
 * `files` on it; of the response it takes nothing (read from the code of 1.4 and 2).
 */
export const multer: Recipe = {
  library: 'multer',
  shown: [{ call: "upload.single('…')", becomes: 'stays, with `const form = nodeRequest(request)`, the request as Node has it, on which it puts what it reads' }],
  calls: [],
  forms: [{ name: 'default', from: ['multer'], versions: '>=1.3 <3 || 1.4.4-lts.1 || 1.4.5-lts.1 || 1.4.5-lts.2 || 2.0.0-rc.1', makes: ['single', 'array', 'fields', 'any', 'none'], puts: ['body', 'file', 'files'] }],
}

/** What stands for the request that a form is read from, until its recipe writes that. */
export const FORM_REQUEST = 'requestOfForm'

/** The request as Node has it, for middlewares that read forms. */
export const formRequest: CallRecipe = {
  name: FORM_REQUEST,
  from: [],
  versions: '*',
  readsRaw: true,
  whole: true,
  becomes: (_, { request, helper }) => [`${helper('nodeRequest')}(${request()})`],
}
