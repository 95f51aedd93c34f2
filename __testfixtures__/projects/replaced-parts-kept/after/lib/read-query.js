const queries = new WeakMap()

/** The query as API Routes gave it: a key that is given twice is a list, and the route's params win over keys of their name. */
export function readQuery(request, params = {}) {
  if (queries.has(request)) return queries.get(request)
  const { searchParams } = request.nextUrl
  const query = {}
  searchParams.forEach((_value, key) => {
    const values = searchParams.getAll(key)
    query[key] = values.length > 1 ? values : values[0]
  })
  return { ...query, ...params }
}

/** Has `readQuery` give something else from now on, as what was put in `req.query` of an API Route. */
export function replaceQuery(request, query) {
  queries.set(request, query)
}
