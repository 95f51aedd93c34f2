import { testVersion } from '../support/versions.ts'

testVersion({ next: '13.5.11', react: '18.2.0', reactTypes: '18.2.79', typescript: '5.2.2' })
