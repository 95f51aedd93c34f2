import type { DeadEndRecipe, Recipe } from './recipe.ts'

/** Sessions that are kept by wrapping the response of Node, or put on its request. https://github.com/hoangvvo/next-session · https://github.com/vvo/iron-session/tree/v4.2.0 */
const sessions = (library: string, names: string[]): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name): DeadEndRecipe => ({ name, from: [library], versions: '*', instead: '`getIronSession` of iron-session, which from 8 on keeps its session in `cookies()`' })) })

export const nextSession = sessions('next-session', ['default', 'withSession', 'applySession', 'session', 'useSession'])
export const nextIronSession = sessions('next-iron-session', ['withIronSession', 'ironSession', 'applySession'])
