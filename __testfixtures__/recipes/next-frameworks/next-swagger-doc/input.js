import { withSwagger } from 'next-swagger-doc'

const swagger = withSwagger({ definition: { openapi: '3.0.0', info: { title: 'API', version: '1' } }, apiFolder: 'pages/api' })

export default swagger()
