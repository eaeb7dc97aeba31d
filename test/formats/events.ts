import type { BuildEvent } from '../../src/event.ts'

/** The example event of the README and of the payload contract. */
export function buildEvent(overrides: Partial<BuildEvent> = {}): BuildEvent {
  return {
    status: 'success',
    endTime: '2025-09-07T12:34:56Z',
    packages: ['pytorch', 'torchvision'],
    command: './build.sh pytorch torchvision',
    environment: [
      { name: 'CUDA_VERSION', value: '12.2' },
      { name: 'LSB_RELEASE', value: '20.04' },
      { name: 'PYTHON_VERSION', value: '3.8' },
    ],
    message: 'Build completed successfully',
    results: [],
    ...overrides,
  }
}
