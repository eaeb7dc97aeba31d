/** A stage that ended because something was missing which an earlier command should have made. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeCause } from '../../src/build-log/describe-cause.ts'
import { cleanStageOutput } from '../../src/build-log/excerpt.ts'
import { findCause } from '../../src/build-log/find-cause.ts'

function labelOf(log: string): string | undefined {
  const lines = cleanStageOutput(log)
  const found = findCause(lines)
  return found && describeCause(found, lines, { phase: 'build' }).label
}

const FULL = `+ tar -xf /tmp/riva.tar -C /opt
tar: riva_v2/init.sh: Cannot open: No space left on device
tar: Exiting with failure status due to previous errors
+ echo 'tar reported errors (ignored)'
tar reported errors (ignored)`
const MISSING = `+ bash /opt/riva_v2/init.sh
bash: /opt/riva_v2/init.sh: No such file or directory`

test('the command that should have made a missing file is the cause', () => {
  assert.equal(labelOf(`${FULL}\n${MISSING}`), 'no space left on device')
  assert.equal(
    labelOf(`+ mkdir -p /opt/venv
mkdir: cannot create directory '/opt/venv': Permission denied
+ true
+ . /opt/venv/bin/activate
/tmp/build.sh: line 8: /opt/venv/bin/activate: No such file or directory`),
    'permission denied',
  )
})

test('several steps lead back to the first', () => {
  assert.equal(
    labelOf(`+ wget -q https://x.y/TensorRT.tar.gz -O /tmp/TensorRT.tar.gz
wget: unable to resolve host address 'x.y'
+ echo 'download failed, continuing'
download failed, continuing
+ tar -xzf /tmp/TensorRT.tar.gz -C /usr/src
gzip: stdin: unexpected end of file
+ mv /usr/src/TensorRT-10 /usr/src/tensorrt
mv: cannot stat '/usr/src/TensorRT-10': No such file or directory
+ cd /usr/src/tensorrt
/tmp/build.sh: line 19: cd: /usr/src/tensorrt: No such file or directory
+ pip3 install -r requirements.txt
ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'`),
    'network error (name resolution): x.y',
  )
})

test('a package that could not be installed is missed later', () => {
  assert.equal(
    labelOf(`+ pip3 install sentencepiece
c++: fatal error: Killed signal terminated program cc1plus
ERROR: Failed building wheel for sentencepiece
+ echo 'going on without'
+ python3 -c 'import sentencepiece'
Traceback (most recent call last):
  File "<string>", line 1, in <module>
ModuleNotFoundError: No module named 'sentencepiece'`),
    'out of memory (killed)',
  )
})

test('what has nothing to do with it, was repeated with success or lies before other work was survived', () => {
  const label = 'missing file: /opt/riva_v2/init.sh'
  const other = FULL.replaceAll('riva', 'other').replace('/opt', '/srv')
  assert.equal(labelOf(`${other}\n${MISSING}`), label, 'another file')
  assert.equal(labelOf(`${FULL}\n+ tar -xf /mnt/riva.tar -C /opt\n${MISSING}`), label, 'repeated')
  assert.equal(labelOf(`${FULL}\nCloning into '/opt/riva_v2'...\n${MISSING}`), label, 'other work')
  const copied = `+ huggingface-cli download x --local-dir /data/models/x
huggingface_hub.errors.GatedRepoError: 401 Client Error.
+ cp -r /mnt/mirror/x /data/models/x
+ python3 convert.py /data/models/x
ERROR:convert:Model X is not supported`
  assert.equal(labelOf(copied), 'ERROR:convert:Model X is not supported', 'made by another command')
})

test('an error of another kind than a missing thing ended the stage by itself', () => {
  assert.equal(
    labelOf(`${FULL}\n+ make -C /opt/riva_v2\n/opt/riva_v2/a.cpp:1:2: error: expected ;`),
    'compiler error',
  )
})
