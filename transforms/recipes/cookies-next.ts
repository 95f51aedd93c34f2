import { inObject } from './parts.ts'
import type { CallRecipe, Recipe } from './recipe.ts'

/** Reading takes the cookies of either request; what sets cookies does so on a response, and has no recipe. */
const reading = {
  from: ['cookies-next', 'cookies-next/server'],
  versions: '>=4.1 <7',
  becomes: (call, writing) => inObject(call, writing, (request) => request, true),
  message: 'NR322',
} satisfies Omit<CallRecipe, 'name'>

/** cookies-next: https://github.com/andreizanik/cookies-next#usage */
export const cookiesNext: Recipe = {
  library: 'cookies-next',
  calls: ['getCookie', 'getCookies', 'hasCookie'].map((name) => ({ name, ...reading })),
}
