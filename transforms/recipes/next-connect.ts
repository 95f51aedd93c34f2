import type { Recipe } from './recipe.ts'

/**
 * next-connect: https://github.com/hoangvvo/next-connect (what differs between its versions is read from their code).
 * Until 0.13, what `use` was given ran for methods too that have no function; from 1 on, an error is answered as the framework does.
 */
export const nextConnect: Recipe = {
  library: 'next-connect',
  shown: [
    { call: 'nc()', becomes: 'one function for each method, behind what `use` was given' },
    { call: 'createEdgeRouter<…>()', becomes: 'the same, exported for each method; parameters come from `params`' },
    { call: 'createRouter()', becomes: 'the same, with what `onError` answered in a `catch`' },
  ],
  calls: [],
  routers: [
    { name: 'default', from: ['next-connect'], versions: '>=0.10 <0.13', runsUnmatched: true, onError: 'NR332', onNoMatch: 'NR333' },
    { name: 'default', from: ['next-connect'], versions: '>=0.13 <1.0.0-0', runsUnmatched: false, onError: 'NR332', onNoMatch: 'NR333' },
    { name: 'createRouter', from: ['next-connect'], versions: '>=1.0.0-next.1', handler: 'handler', promises: 'expressWrapper', waits: true, runsUnmatched: false, onNoMatch: 'NR333' },
  ],
  deadEnds: [{ name: 'default', from: ['next-connect'], versions: '>=1.0.0-next.1', instead: '`createRouter`, since version 1 has no default export and the file fails as it is loaded' }],
  edgeRouters: [{ name: 'createEdgeRouter', from: ['next-connect'], versions: '>=1.0.0-next.1' }],
}
