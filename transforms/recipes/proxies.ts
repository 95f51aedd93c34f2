import type { DeadEndRecipe, Recipe } from './recipe.ts'

/** Proxies pipe Node's request into another and the answer into its response; what only proxies is a rewrite: https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites */
const proxy = (library: string, names: string[]): Recipe => ({ library, shown: [], calls: [], deadEnds: names.map((name): DeadEndRecipe => ({ name, from: [library], versions: '*', instead: '`rewrites` of next.config where the route only proxies, or a `fetch` of the other server whose answer is returned' })) })

export const nextHttpProxyMiddleware = proxy('next-http-proxy-middleware', ['default'])
export const httpProxy = proxy('http-proxy', ['createProxyServer', 'createProxy', 'createServer', 'default'])
export const httpProxyMiddleware = proxy('http-proxy-middleware', ['createProxyMiddleware', 'legacyCreateProxyMiddleware', 'default'])
