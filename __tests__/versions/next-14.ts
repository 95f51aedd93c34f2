import { testVersion } from '../support/versions.ts'

testVersion({ next: '14.2.35', react: '18.3.1', reactTypes: '18.3.12', typescript: '5.5.4' })
