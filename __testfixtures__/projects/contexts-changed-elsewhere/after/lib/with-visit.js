/** Counts on from what a wrapper around it has counted. */
export const withVisit = (handler) => async (request, context) => {
  let { visit } = context
  visit = { number: (visit?.number ?? 0) + 1 }
  return handler(request, { ...context, visit })
}
