import { testVersion } from '../support/versions.ts'

testVersion({ next: '15.5.29', react: '19.1.0', reactTypes: '19.1.8', typescript: '5.9.3' })
