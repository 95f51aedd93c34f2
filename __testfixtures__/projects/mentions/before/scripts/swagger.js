// pages/api is not here
const path = require('path')
const spec = createSwaggerSpec({ apiFolder: 'pages/api', apis: ['./pages/api/**/*.ts'] })
const f = path.join(process.cwd(), 'pages/api/a.ts')
const g = path.join(process.cwd(), 'pages', 'api', 'posts')
console.log('Look at pages/api please', 'https://github.com/x/pages/api')
