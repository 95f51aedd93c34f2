module.exports = { outputFileTracingIncludes: { '/api/a': ['./pages/api/a.ts', './pages/api/data/**'] } }
